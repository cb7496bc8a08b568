using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>A consultation as somebody finds it: who looks, the change, and all points with the versions of their rows.</summary>
public sealed record Consulted(Visit Visit, Change Change, IReadOnlyList<(Point Point, string? ETag)> Points)
{
    /// <summary>What the page shows now.</summary>
    public ActionReply Page(string? notice)
    {
        var isOpen = Change.Consultation?.IsOpen(Visit.Today) is true;
        var shown = Point.Shown([.. Points.Select(p => p.Point)], isOpen);
        return Visit.Surface.Reply(Visit.Texts["changes.consultation"], ConsultationCard.Of(Change, shown, Visit, notice));
    }
}

/// <summary>Finds the consultation that a press is about: the settings, the change and its points, three reads.</summary>
public sealed class ConsultationDesk(ChangeDoor door, PointStore points)
{
    public async Task<Outcome<Consulted>> FindAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change) = (entry.Value.Visit, entry.Value.Change);
        return new Consulted(visit, change, change.Consultation is { } asked ? await points.ListAsync(visit.Team.Team, asked.Id, cancellationToken) : []);
    }
}

/// <summary>Shows the consultation of a change.</summary>
public sealed class ShowConsultation(ConsultationDesk desk) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Consultation;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(action, cancellationToken);
        return found.Refusal is { } refusal ? refusal : found.Value.Page(notice: null);
    }
}
