using AdaptiveCards;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Serving;
using TeamsBot.Features.Changes.Steps;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Changes.Model;
using TeamsBot.Tests.Languages;

namespace TeamsBot.Tests.Changes;

/// <summary>The pages of changes that have no picture of their own, in a language of long words.</summary>
public sealed class PseudoCardTests : IDisposable
{
    private static readonly Type[] Steps = [.. typeof(IChangeStep).Assembly.GetTypes().Where(t => t.IsClass && !t.IsAbstract && t.IsAssignableTo(typeof(IChangeStep)))];

    private readonly ChangeScene scene = new();

    public static TheoryData<string> StepNames => [.. Steps.Select(step => step.Name)];

    public static TheoryData<Phase> Phases => [.. Enum.GetValues<Phase>()];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(StepNames))]
    public void The_page_of_every_step_fits_and_says_nothing_else(string name)
    {
        var step = (IChangeStep)Activator.CreateInstance(Steps.Single(s => s.Name == name))!;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var (change, visit) = (ChangeMaker.At(phase), Visit());
            Speaks(FormCard.Of(
                visit, change.Title, visit.Texts[step.Keys.Hint], notice: null, step.Questions(new StepForm(change, visit, [], Answers: null)),
                new Press(step.Verb, change.Id.ToString(), change.Version, "n"), visit.Texts[step.Keys.Title], new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version)));
        }
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void In_every_phase_the_card_and_what_else_can_be_done_fit_and_say_nothing_else(Phase phase)
    {
        var (change, visit) = (ChangeMaker.At(phase), Visit());
        Speaks(ChangeCard.Of(change, [], visit, notice: null, "n"));
        Speaks(MoreCard.Of(change, visit));
        Speaks(ContributionsCard.Of(change, visit));
        Speaks(ConsultationCard.Of(change, [], visit, notice: null));
    }

    [Fact]
    public void The_promises_fit_and_say_nothing_else()
    {
        var (change, visit) = (ChangeMaker.At(Phase.Do), Visit());
        var served = change with { Plan = change.Plan with { Serves = visit.Content.Promises.All[0].Id } };
        Speaks(PromisesCard.Of(PromiseCounts.Of(visit.Content.Promises, [served], visit.Now), visit));
        Speaks(PromisesCard.Of(PromiseCounts.Of(visit.Content.Promises, [], visit.Now), visit));
    }

    private static void Speaks(AdaptiveCard card) =>
        Pseudo.Speaks(card, [.. ChangeScene.Typed, .. ChangeScene.Everybody.Select(m => m.Name), ChangeMaker.Full.Prediction!]);

    private Visit Visit() =>
        new(scene.Settings!, ChangeScene.Jan, Surface.Dialog, Pseudo.In(TextSource.Beside<Change>("changes")), ChangeScene.Start, Pseudo.Of(scene.Content));
}
