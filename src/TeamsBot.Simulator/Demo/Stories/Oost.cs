using TeamsBot.Features.Changes;

namespace TeamsBot.Simulator.Demo.Stories;

/// <summary>A home-care team: it asks those who will notice first, needs two rounds, and slips back once with something that already stayed. All of it is made up.</summary>
internal static class Oost
{
    private const string Late = "Op tijd bellen als we later komen";
    private const string Keys = "Minder zoeken naar sleutels";
    private const string Bags = "Fietstassen op orde";

    private const string BramsPoint = "Laat de planning ook bellen, niet alleen wie er rijdt.";
    private const string LiekesPoint = "Niet bellen tijdens het rijden.";
    private const string RoosPoint = "Spreek af vanaf hoeveel minuten we bellen.";

    public static TeamStory Story { get; } = new(
        DemoWorld.OostId, 2, new TimeOnly(13, 30), "nl", "Fatma", "Roos", "Mensen thuis weten waar ze aan toe zijn", Late,
        new Week(
            1,
            new Step("Fatma", Late, ChangeVerbs.Edit, ("forWhom", "Mensen die thuis op ons wachten"), ("problem", "Als we later zijn, weten mensen niet hoe laat we wel komen."), ("aim", "Wie langer dan een kwartier wacht, is vooraf gebeld.")),
            new Counts("Fatma", Late, "Vooraf gebeld als we een kwartier later zijn", "%", "Higher", "90", "55", "Steekproef van tien bezoeken in de planning"),
            new Pasted("Fatma", Late, (14, "52"), (7, "56")),
            new Step("Fatma", Late, ChangeVerbs.Consult, ("openTo", "Wie er belt, en vanaf hoeveel minuten."), ("fixed", "Dat we bellen als iemand langer dan een kwartier moet wachten."), ("audience", "Everybody"), ("until", "+2w"))),
        new Week(
            2,
            new Figure("Bram", Late, "55"),
            new Raises("Bram", Late, BramsPoint, Keep: "Dat we zelf uitleggen waarom het later wordt."),
            new Raises("Lieke", Late, LiekesPoint, Worry: "Dat het ten koste gaat van wie ik dan verzorg.", WithName: false),
            new Raises("Roos", Late, RoosPoint)),
        new Week(3, new Figure("Lieke", Late, "58"), new Agrees("Fatma", "Met de planning bespreken wie er belt", "Fatma", 1)),
        new Week(
            4,
            new Done("Fatma", "Met de planning bespreken wie er belt"),
            new Figure("Bram", Late, "54"),
            new Responds("Fatma", Late, BramsPoint, "Partly", "De planning belt als het meer dan een half uur wordt; anders bel je zelf."),
            new Responds("Fatma", Late, LiekesPoint, "Yes", "We bellen vóór we wegrijden, nooit onderweg."),
            new Responds("Fatma", Late, RoosPoint, "Yes", "Vanaf een kwartier."),
            new Step("Fatma", Late, ChangeVerbs.ShareAnswers)),
        new Week(
            5,
            new Figure("Roos", Late, "57"),
            new Step("Fatma", Late, ChangeVerbs.Approach, ("approach", "Twee weken op de route van Bram, dan op alle routes."), ("smallTest", "yes"), ("consulted", "Het team en de planning"), ("scope", "Fits")),
            new Step("Fatma", Late, ChangeVerbs.Begin, ("prediction", "Binnen zes weken bellen we bij acht van de tien late bezoeken vooraf."), ("checkDate", "+6w"))),
        new Week(
            6,
            new Mood(Late, "forward"),
            new Noticed("Bram", "Iemand bedankte me omdat hij nu rustig kon douchen"),
            new Figure("Bram", Late, "63"),
            new Idea("Lieke", Keys, "Mensen die wachten tot de deur opengaat", "We zoeken elke ochtend naar sleutels.", "Elke sleutel hangt aan het begin van de dienst op zijn plek."),
            new Step("Lieke", Keys, ChangeVerbs.Start),
            new Counts("Lieke", Keys, "Minuten zoeken naar sleutels", "min per dag", "Lower", "5", "18", "Schatting aan het eind van de ochtend")),
        new Week(
            7,
            new Figure("Roos", Late, "68"),
            new Figure("Lieke", Keys, "17"),
            new Step("Lieke", Keys, ChangeVerbs.Approach, ("approach", "Een bord met vaste haken, eerst voor route 1."), ("smallTest", "yes"), ("consulted", "Wie ’s ochtends begint"), ("scope", "Fits")),
            new Step("Lieke", Keys, ChangeVerbs.Begin, ("prediction", "Na vier weken zoeken we nog vijf minuten per dag."), ("checkDate", "+6w"))),
        new Week(8, new Mood(Keys, "forward"), new Figure("Bram", Late, "70"), new Figure("Lieke", Keys, "14"), new Obstacle("Roos", "Op zondag is er niemand van de planning", "leader")),
        new Week(9, new Figure("Lieke", Late, "72"), new Figure("Lieke", Keys, "11")),
        new Week(10, new Figure("Roos", Late, "69"), new Figure("Bram", Keys, "9")) { IsMeeting = true },
        new Week(
            11,
            new Figure("Bram", Late, "71"),
            new Figure("Lieke", Keys, "7"),
            new Step("Fatma", Late, ChangeVerbs.Check),
            new Found("Bram", Late, "Hard", "Figure", "Positive", "Zeven van de tien late bezoeken worden vooraf gebeld.", "Op gewone dagen gaat het vanzelf.", "71"),
            new Found("Roos", Late, "Soft", "Clients", "Negative", "In het weekend wachten mensen nog zonder bericht.", "“Zondag heb ik een uur bij de deur gestaan.”")),
        new Week(
            12,
            new Figure("Lieke", Late, "70"),
            new Figure("Lieke", Keys, "6"),
            new Step("Fatma", Late, ChangeVerbs.Judge, ("expectedAndSeen", "We verwachtten acht van de tien, het zijn er zeven. Het weekend blijft achter."), ("verdict", "almost"))),
        new Week(
            13,
            new Figure("Bram", Late, "73"),
            new Figure("Bram", Keys, "5"),
            new Step("Fatma", Late, ChangeVerbs.Next, ("lesson", "Bellen lukt als duidelijk is wie het doet; in het weekend was dat niemand."), ("adjusted", "In het weekend belt wie de eerste route rijdt.")),
            new Step("Lieke", Keys, ChangeVerbs.Check),
            new Found("Lieke", Keys, "Hard", "Figure", "Positive", "We zoeken nog vijf minuten per dag.", "Het bord hangt naast de deur; je ziet meteen wat er mist.", "5"),
            new Found("Bram", Keys, "Soft", "Colleagues", "Mixed", "Het bord werkt, maar ’s avonds hangt niet alles terug.", "“Ik begin de dag rustiger.”")),
        new Week(
            14,
            new Figure("Roos", Late, "74"),
            new Agrees("Fatma", "Weekendrooster aanvullen met wie er belt", "Roos", 1),
            new Step("Fatma", Late, ChangeVerbs.Begin, ("prediction", "Ook in het weekend bellen we bij negen van de tien late bezoeken."), ("checkDate", "+7w")),
            new Step("Lieke", Keys, ChangeVerbs.Judge, ("expectedAndSeen", "Vijf minuten, zoals verwacht."), ("verdict", "good"))),
        new Week(
            15,
            new Done("Roos", "Weekendrooster aanvullen met wie er belt"),
            new Figure("Bram", Late, "80"),
            new Step("Lieke", Keys, ChangeVerbs.Sustain, ("lesson", "Een vaste plek die iedereen ziet, werkt beter dan een afspraak."), ("keep", "Het bord met vaste haken en de avondcontrole."), ("owner", "Lieke Jansen"), ("spread", "no"))),
        new Week(
            16,
            new Figure("Lieke", Late, "84"),
            new Arranges("Lieke", Keys),
            new Step("Lieke", Keys, ChangeVerbs.Confirm, ("owner", "Lieke Jansen"), ("told", "Alle routes en de flexdienst."), ("until", "+6w"))),
        new Week(17, new Figure("Roos", Late, "86"), new Noticed("Roos", "In het weekend kwam er geen enkel boos telefoontje"), new Idea("Bram", Bags, "Collega’s die op de fiets gaan", "Er ontbreekt vaak verband.", "Elke tas is compleet bij vertrek.")),
        new Week(18, new Figure("Bram", Late, "88")) { IsSkipped = true },
        new Week(19, new Figure("Lieke", Late, "91"), new Agrees("Fatma", "Flexdienst uitleggen hoe we bellen", "Bram", 2)),
        new Week(
            20,
            new Figure("Roos", Late, "90"),
            new Step("Fatma", Late, ChangeVerbs.Check),
            new Found("Fatma", Late, "Hard", "Figure", "Positive", "Negen van de tien late bezoeken worden vooraf gebeld.", "Ook in het weekend, sinds op het rooster staat wie belt.", "90"),
            new Found("Roos", Late, "Soft", "Clients", "Mixed", "Mensen zijn rustiger; een enkeling vindt het bellen onnodig.", "“Nu kan ik nog even naar buiten.”")),
        new Week(21, new Figure("Bram", Late, "92"), new Step("Fatma", Late, ChangeVerbs.Judge, ("expectedAndSeen", "Negen van de tien, ook in het weekend."), ("verdict", "good"))),
        new Week(
            22,
            new Figure("Lieke", Late, "91"),
            new Step("Fatma", Late, ChangeVerbs.Sustain, ("lesson", "Zet op het rooster wie belt; dan hoeft niemand eraan te denken."), ("keep", "Bellen vanaf een kwartier, en op het rooster staat wie."), ("owner", "Bram Visser"), ("spread", "yes"))),
        new Week(
            23,
            new Figure("Bram", Late, "93"),
            new Mood(Keys, "back"),
            new Step("Lieke", Keys, ChangeVerbs.Relapse, ("reason", "Met de verhuizing van kantoor is het bord blijven staan."), ("to", "short"))),
        new Week(24, new Figure("Roos", Late, "92"), new Arranges("Bram", Late, "goal-norm", "goal-clear"), new Agrees("Fatma", "Nieuw bord ophangen bij de ingang", "Lieke", 1)),
        new Week(25, new Figure("Bram", Late, "94")),
        new Week(26, new Noticed("Bram", "Iemand zei: ik hoef nooit meer te raden hoe laat jullie komen")));
}
