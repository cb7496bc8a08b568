using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Reflection;

/// <summary>Registers the care of a team's deck.</summary>
internal static class DeckFeature
{
    public static IServiceCollection AddDeckCare(this IServiceCollection services) => services
        .AddSingleton<DeckContent>()
        .AddSingleton<DeckStore>()
        .AddSingleton<Dealer>()
        .AddSingleton<DeckDoor>()
        .AddSingleton<QuoteDesk>()
        .AddSingleton<ImproveDesk>()
        .AddSingleton<IDueWork, DeckRound>()
        .AddSingleton<ShowDeck>()
        .AddSingleton<ICommandHandler>(s => s.GetRequiredService<ShowDeck>())
        .AddSingleton<ICardActionHandler>(s => s.GetRequiredService<ShowDeck>())
        .AddSingleton<ICardActionHandler, ShowTheme>()
        .AddSingleton<ICardActionHandler, ShowDeckCard>()
        .AddSingleton<ICardActionHandler>(s => Changes(s, DeckVerbs.Hide, (visit, deck, id) => deck.Hide(id, visit.Standard)))
        .AddSingleton<ICardActionHandler>(s => Changes(s, DeckVerbs.Show, (_, deck, id) => deck.Show(id)))
        .AddSingleton<ICardActionHandler>(s => Changes(s, DeckVerbs.Restore, (visit, deck, id) => deck.Restore(id, visit.Texts.Language.Tag)))
        .AddSingleton<ICardActionHandler>(s => Changes(s, DeckVerbs.Remove, (visit, deck, id) => deck.Remove(id, visit.Now, visit.Caller.Name, visit.Standard)))
        .AddSingleton<ICardActionHandler>(s => Changes(s, DeckVerbs.PutBack, (visit, deck, id) => deck.PutIn(id, visit.Now, visit.Caller.Name)))
        .AddSingleton<ICardActionHandler, WriteCard>()
        .AddSingleton<ICardActionHandler, WriteMore>()
        .AddSingleton<ICardActionHandler, SaveCard>()
        .AddSingleton<ICardActionHandler, WriteQuote>()
        .AddSingleton<ICardActionHandler, AddQuote>()
        .AddSingleton<ICardActionHandler, ShowQuote>()
        .AddSingleton<ICardActionHandler, GiveQuote>()
        .AddSingleton<ICardActionHandler, WithdrawQuote>()
        .AddSingleton<ICardActionHandler, DropQuote>()
        .AddSingleton<ICardActionHandler, ImproveCard>()
        .AddSingleton<ICardActionHandler, ProposeText>()
        .AddSingleton<ICardActionHandler, ShowProposals>()
        .AddSingleton<ICardActionHandler, ShowProposal>()
        .AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<DecideProposal>(s, DeckVerbs.Accept, true))
        .AddSingleton<ICardActionHandler>(s => ActivatorUtilities.CreateInstance<DecideProposal>(s, DeckVerbs.Decline, false));

    private static ChangeDeckCard Changes(IServiceProvider services, string verb, DeckCardRule rule) =>
        ActivatorUtilities.CreateInstance<ChangeDeckCard>(services, verb, rule);
}
