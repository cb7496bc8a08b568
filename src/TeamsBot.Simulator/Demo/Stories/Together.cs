using TeamsBot.Features.Changes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo.Stories;

/// <summary>The channel that a Dutch team shares with partners in Burkina Faso: both bring something in. All of it is made up.</summary>
internal static class Together
{
    private const string Pain = "Measuring pain together";
    private const string Letters = "A notebook for families";

    public static TeamStory Story { get; } = new(
        FirstWorld.SharedId, 4, new TimeOnly(11, 0), "en", "Mila", "Ines", "Nobody in pain without us knowing", Pain,
        new Week(
            1,
            new Step("Mila", Pain, ChangeVerbs.Edit, ("forWhom", "People who cannot easily say that they are in pain"), ("problem", "We each ask in our own way, so we cannot learn from each other."), ("aim", "In both places every round asks about pain in the same simple way.")),
            new Brings("Mila", Pain, "Team Noord", "A scale with five faces, tried on one ward"),
            new Brings("Mila", Pain, "Équipe Bobo", "Words for pain in Dioula and Mooré"),
            new Brings("Mila", Pain, "Équipe Bobo", "Two rounds a week in which families help to ask")),
        new Week(
            2,
            new Noticed("Issa", "An old man pointed at the fourth face before anybody asked"),
            new Counts("Mila", Pain, "Rounds in which pain was asked", "%", "Higher", "85", "40", "Ten rounds a week, counted in both places"),
            new Pasted("Mila", Pain, (14, "38"), (7, "42"))),
        new Week(
            3,
            new Agrees("Mila", "Send the five faces in print", "Ines", 1),
            new Figure("Ines", Pain, "41"),
            new Step("Mila", Pain, ChangeVerbs.Approach, ("approach", "One ward in each place, four weeks."), ("smallTest", "yes"), ("consulted", "The teams in both places and two families"), ("scope", "Fits")),
            new Step("Mila", Pain, ChangeVerbs.Begin, ("prediction", "After six weeks pain is asked in seven of ten rounds."), ("checkDate", "+6w"))),
        new Week(4, new Mood(Pain, "forward"), new Done("Ines", "Send the five faces in print"), new Figure("Ines", Pain, "48"), new Brought("Mila", Pain, "A scale with five faces", "Delivered")),
        new Week(5, new Figure("Samir", Pain, "52"), new Note("Aïssata", Pain, "forward", "Families like to point at the faces"), new Brought("Mila", Pain, "Words for pain", "Delivered")),
        new Week(6, new Figure("Ines", Pain, "55")),
        new Week(7, new Mood(Pain, "same"), new Figure("Samir", Pain, "54"), new Obstacle("Aïssata", "On market days there are too few of us for a quiet round", "partner")),
        new Week(8, new Figure("Ines", Pain, "57"), new Agrees("Aïssata", "Choose two quiet mornings a week", "Issa", 1)) { IsMeeting = true },
        new Week(9, new Done("Issa", "Choose two quiet mornings a week"), new Figure("Ines", Pain, "60"), new Step("Mila", Pain, ChangeVerbs.Check)),
        new Week(
            10,
            new Figure("Samir", Pain, "59"),
            new Found("Ines", Pain, "Hard", "Figure", "Positive", "Pain is asked in six of ten rounds, it was four.", "On quiet mornings it is nine of ten.", "59"),
            new Found("Samir", Pain, "Soft", "Clients", "Mixed", "People feel seen; some find five faces too many.", "“Three would do for me.”"),
            new Step("Mila", Pain, ChangeVerbs.Judge, ("expectedAndSeen", "We expected seven of ten and saw six. Quiet mornings make the difference."), ("verdict", "almost"))),
        new Week(
            11,
            new Figure("Ines", Pain, "61"),
            new Step("Mila", Pain, ChangeVerbs.Next, ("lesson", "The quiet of the round matters more than the scale."), ("adjusted", "Three faces instead of five, on two fixed mornings."))),
        new Week(
            12,
            new Figure("Samir", Pain, "60"),
            new Brought("Mila", Pain, "Two rounds a week", "Changed"),
            new Step("Mila", Pain, ChangeVerbs.Begin, ("prediction", "With three faces and fixed mornings pain is asked in 85 of a hundred rounds."), ("checkDate", "+9w"))),
        new Week(13, new Mood(Pain, "forward"), new Figure("Ines", Pain, "66")),
        new Week(14, new Figure("Samir", Pain, "70"), new Noticed("Aïssata", "A daughter now asks her mother by herself, with the faces")),
        new Week(15, new Figure("Ines", Pain, "73"), new Idea("Ines", Letters, "Families who cannot come often", "They do not know how the days were.", "A notebook by the bed in which everybody writes one line.")),
        new Week(16, new Figure("Samir", Pain, "76"), new Agrees("Mila", "Print the three faces on cloth", "Samir", 2)),
        new Week(17, new Figure("Ines", Pain, "79"), new Step("Ines", Letters, ChangeVerbs.Start)),
        new Week(
            18,
            new Done("Samir", "Print the three faces on cloth"),
            new Figure("Samir", Pain, "82"),
            new Counts("Ines", Letters, "Notebooks with a line of this week", "of 10", "Higher", "8", "0", "A look on Thursday"),
            new Step("Ines", Letters, ChangeVerbs.Consult, ("openTo", "Who writes, and in which language."), ("fixed", "Nothing about illness stands in it."), ("audience", "Everybody"), ("until", "+2w"))),
        new Week(19, new Figure("Ines", Pain, "84"), new Raises("Aïssata", Letters, "Drawings count as a line too.", Keep: "That it stays by the bed."), new Raises("Issa", Letters, "Write in the language you dream in.")),
        new Week(20, new Figure("Samir", Pain, "86"), new Responds("Ines", Letters, "Drawings count as a line too.", "Yes", "Not everybody writes, everybody draws.")),
        new Week(
            21,
            new Figure("Ines", Pain, "88"),
            new Responds("Ines", Letters, "Write in the language you dream in.", "Partly", "Any language, with one word that all of us know."),
            new Step("Ines", Letters, ChangeVerbs.ShareAnswers),
            new Step("Mila", Pain, ChangeVerbs.Check),
            new Found("Samir", Pain, "Hard", "Figure", "Positive", "Pain is asked in almost nine of ten rounds.", "Three faces on cloth, and nobody looks for paper.", "88")),
        new Week(
            22,
            new Figure("Samir", Pain, "87"),
            new Found("Ines", Pain, "Soft", "Partner", "Mixed", "Both teams use it; Bobo asks for cloths that can be washed.", "“After two weeks the first one was grey.”"),
            new Step("Mila", Pain, ChangeVerbs.Judge, ("expectedAndSeen", "We expected 85 and see 88, in both places."), ("verdict", "good")),
            new Step("Ines", Letters, ChangeVerbs.Begin, ("prediction", "After a month eight of ten notebooks have a line each week."), ("checkDate", "+6w"), ("although", "We try it in one corridor first, everybody agreed."), ("scope", "Fits"))),
        new Week(
            23,
            new Mood(Letters, "forward"),
            new Figure("Ines", Pain, "89"),
            new Figure("Ines", Letters, "3"),
            new Step("Mila", Pain, ChangeVerbs.Sustain, ("lesson", "Ask in the same quiet way, and let the family help."), ("keep", "Three faces on cloth, two fixed mornings."), ("owner", "Ines Bakker"), ("spread", "yes"))),
        new Week(24, new Figure("Ines", Letters, "5"), new Arranges("Ines", Pain, "goal-norm")),
        new Week(25, new Figure("Ines", Letters, "6"), new Agrees("Aïssata", "Send a drawing of the first notebook", "Issa", 2)),
        new Week(26, new Noticed("Issa", "A grandson drew the rain that his grandmother had missed")))
    {
        PartnerZone = "Africa/Ouagadougou",
    };
}
