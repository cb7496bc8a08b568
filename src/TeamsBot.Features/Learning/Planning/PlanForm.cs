using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Learning;

namespace TeamsBot.Features.Learning;

/// <summary>What the pages of planning carry from one to the other, as typed: nothing is lost when a page comes back.</summary>
/// <param name="Source">What it is born from: a kind of <see cref="ILearningSource"/>, or one of this feature's own; empty for by hand.</param>
/// <param name="Id">The id of that.</param>
/// <param name="Version">The version of the moment that is changed.</param>
/// <param name="Nonce">Becomes the id of a new series.</param>
public sealed record PlanForm(string Source, string Id, long Version, string Nonce)
{
    private static readonly LocalTimePattern[] Clocks = [.. new[] { "H:mm", "H.mm", "H'h'mm", "H'u'mm", "Hmm" }.Select(LocalTimePattern.CreateWithInvariantCulture)];

    public string? Form { get; init; }

    public string? Topic { get; init; }

    public string? Date { get; init; }

    public string? Time { get; init; }

    public string? Repeat { get; init; }

    public string? Host { get; init; }

    public string? Online { get; init; }

    public string? Minutes { get; init; }

    public string? Extra { get; init; }

    /// <summary>True while an existing moment is changed, which has its place in a series already.</summary>
    public bool IsChange => Source is LearningVerbs.FromMoment;

    public LocalDate? Day => Ask.Date(Date);

    public LocalTime? Clock => Clocks.Select(pattern => pattern.Parse(Time ?? "")).FirstOrDefault(read => read.Success)?.Value;

    public bool IsOnline => Online is LearningVerbs.Yes;

    public Repeat Returns => Enum.TryParse<Repeat>(Repeat, out var repeat) && Enum.IsDefined(repeat) ? repeat : Learning.Repeat.None;

    public int? Length => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    public static PlanForm Read(CardData data) => new(data.Text(LearningOffer.SourceField) ?? "", data.Id ?? "", data.Version ?? 0, data.Text("nonce") ?? "")
    {
        Form = data.Text(LearningVerbs.Form), Topic = data.Text(LearningVerbs.Topic), Date = data.Text(LearningVerbs.Date), Time = data.Text(LearningVerbs.Time), Repeat = data.Text(LearningVerbs.Repeat),
        Host = data.Text(LearningVerbs.Host), Online = data.Text(LearningVerbs.Online), Minutes = data.Text(LearningVerbs.Minutes), Extra = data.Text(LearningVerbs.Extra),
    };

    /// <summary>The pages of a moment there is.</summary>
    public static PlanForm Of(Moment moment, string source, string nonce) => new(source, moment.Id, moment.Sequence, nonce)
    {
        Form = moment.Plan.Form,
        Topic = moment.Plan.Topic,
        Date = moment.Time is { } time ? LocalDatePattern.Iso.Format(time.Local.Date) : null,
        Time = moment.Time is { } at ? Kernel.Time.LocalText.Time(at.Local.TimeOfDay) : null,
        Host = moment.Plan.Host.Ref.ToString(),
        Online = moment.Plan.IsOnline ? LearningVerbs.Yes : null,
        Minutes = moment.Time?.Minutes.ToString(CultureInfo.InvariantCulture),
        Extra = moment.Plan.Extra,
    };

    /// <summary>Proposes the next meeting of the team as the time, unless there is one: a moment in a meeting needs no other room in the week.</summary>
    public PlanForm InMeeting(Visit visit) => Date is not null || Time is not null ? this : this with
    {
        Date = LocalDatePattern.Iso.Format(visit.Team.Rhythm!.From(visit.Today.PlusDays(1)).First().Date),
        Time = Kernel.Time.LocalText.Time(visit.Team.Rhythm.Meeting),
    };

    /// <summary>A press that carries all but what the inputs of its own page bring.</summary>
    public Press Carry(string verb, params IReadOnlyList<string> asked)
    {
        var press = new Press(verb, Id, Version, Nonce).With(LearningOffer.SourceField, Source);
        (string Name, string? Value)[] all =
        [
            (LearningVerbs.Form, Form), (LearningVerbs.Topic, Topic), (LearningVerbs.Date, Date), (LearningVerbs.Time, Time), (LearningVerbs.Repeat, Repeat), (LearningVerbs.Host, Host),
            (LearningVerbs.Online, Online), (LearningVerbs.Minutes, Minutes), (LearningVerbs.Extra, Extra),
        ];
        return all.Where(field => field.Value is not null && !asked.Contains(field.Name, StringComparer.Ordinal)).Aggregate(press, (carried, field) => carried.With(field.Name, field.Value!));
    }

    /// <summary>The time that was typed, in the team's zone; a local time that the zone skips is the next there is.</summary>
    public Outcome<MomentTime> TimeIn(string zone)
    {
        if (Day is not { } day) { return new Refusal("learning.date-needed"); }
        if (Clock is not { } clock) { return new Refusal("learning.time-needed"); }
        if (Length is not { } minutes) { return new Refusal("learning.minutes-wrong", Limits.MostMinutes.ToString(CultureInfo.InvariantCulture)); }
        var typed = new MomentTime(day.At(clock), zone, minutes);
        return typed with { Local = Kernel.Time.Zones.LocalAt(typed.Start, zone) };
    }
}
