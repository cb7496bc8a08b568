using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>
/// Asks the host in their own chat what it means that somebody moved a moment in the calendar or took it out there; whoever planned it when the host
/// has no chat with the bot. Once for each such change.
/// </summary>
public sealed class TellHost(MomentStore store, IPrivateMessages messages)
{
    /// <summary>True when it was sent, may have been, or is not due; false when it has to be tried again.</summary>
    public async Task<bool> RunAsync(TeamSettings settings, string id, Instant now, CancellationToken cancellationToken)
    {
        var news = CalendarNews.None;
        var claimed = await store.ChangeAsync(settings.Team, id, Claim, cancellationToken);
        if (claimed.Refusal is not null || news is CalendarNews.None || claimed.Value.Moment is not { State: MomentState.Planned } moment) { return true; }
        var result = await SendAsync(moment.Plan.Host) ?? await SendAsync(moment.By);
        if (result is not SendResult.NotSent) { return true; }
        await store.ChangeAsync(settings.Team, id, s => s.Post.News is CalendarNews.None ? s with { Post = s.Post with { News = news } } : s, cancellationToken);
        return false;

        Task<SendResult?> SendAsync(NamedMember person) => messages.SendAsync(
            person.Ref, texts => NewsCard.Message(moment, news, new Visit(settings, new Member(person.Ref, "", person.Name, IsGuest: false), Place.Personal, texts, now)), cancellationToken);

        Outcome<StoredMoment> Claim(StoredMoment stored)
        {
            news = stored.Post.News;
            return stored with { Post = stored.Post with { News = CalendarNews.None } };
        }
    }
}

/// <summary>The question what a change in the calendar means.</summary>
public static class NewsCard
{
    /// <summary>The message in somebody's own chat.</summary>
    public static OutgoingCard Message(Moment moment, CalendarNews news, Visit visit) =>
        new(Of(moment, news, visit), visit.Texts.Format(Key(news), moment.Plan.Topic));

    /// <summary>The card, with every way on.</summary>
    public static AdaptiveCard Of(Moment moment, CalendarNews news, Visit visit)
    {
        var (texts, isGone) = (visit.Texts, news is CalendarNews.Gone);
        var title = texts.Format(Key(news), Part.Typed(moment.Plan.Topic));
        return CardPage.Of(
            texts,
            texts.Format(Key(news), moment.Plan.Topic),
            [
                Part.Title(title), Part.Hint(texts.Format("learning.about-team", Part.Typed(visit.Team.Name))),
                Part.Text(MomentWords.When(moment.Time!, texts)), Part.Text(texts[isGone ? "learning.news.gone.ask" : "learning.news.moved.ask"]),
            ],
            [
                visit.Go(LearningOffer.About(LearningVerbs.FromMoment, moment.Id), texts["learning.news.new-time"]),
                visit.Go(new Press(LearningVerbs.AskCancel, moment.Id), texts["learning.cancel"]),
                .. isGone ? [visit.Go(new Press(LearningVerbs.Retry, moment.Id), texts["learning.news.put-back"])] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    private static string Key(CalendarNews news) => news is CalendarNews.Gone ? "learning.news.gone" : "learning.news.moved";
}
