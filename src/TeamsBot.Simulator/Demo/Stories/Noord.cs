using TeamsBot.Features.Changes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo.Stories;

/// <summary>A nursing home team: one change that failed first and then stayed, one that rested, one that was stopped well. All of it is made up.</summary>
internal static class Noord
{
    private const string Handover = "Overdracht bij de avonddienst";
    private const string Rooms = "Kamer opruimen samen met bewoners";
    private const string Fluids = "Vochtlijst per kamer";
    private const string Morning = "Rustig begin van de dag";

    public static TeamStory Story { get; } = new(
        FirstWorld.NoordId, 1, new TimeOnly(9, 30), "nl", "Mila", "Ines", "Elke bewoner een rustige avond", Handover,
        new Week(
            1,
            new Agrees("Mila", "Een week lang opschrijven hoe lang de overdracht duurt", "Jan", 1),
            new Step("Mila", Handover, ChangeVerbs.Edit, ("forWhom", "Bewoners die ’s avonds onrustig zijn"), ("problem", "De overdracht duurt lang en het belangrijkste komt pas aan het eind."), ("aim", "Een overdracht van een kwartier, met het belangrijkste eerst.")),
            new Counts("Mila", Handover, "Duur van de overdracht", "min", "Lower", "12", "24", "Briefje bij de overdrachtsmap"),
            new Pasted("Mila", Handover, (21, "25"), (14, "23"), (7, "24"))),
        new Week(
            2,
            new Done("Jan", "Een week lang opschrijven hoe lang de overdracht duurt"),
            new Noticed("Ines", "Een bewoner vroeg drie keer wie er vanavond is"),
            new Figure("Jan", Handover, "25"),
            new Step("Mila", Handover, ChangeVerbs.Approach, ("approach", "Alle diensten gebruiken vanaf maandag het nieuwe formulier."), ("smallTest", "no"), ("consulted", "Avonddienst en nachtdienst"), ("scope", "Fits")),
            new Step("Mila", Handover, ChangeVerbs.Begin, ("prediction", "Binnen vier weken duurt de overdracht hooguit 15 minuten."), ("checkDate", "+4w"))),
        new Week(
            3,
            new Mood(Handover, "forward"),
            new Agrees("Mila", "Formulier in alle mappen leggen", "Samir", 1),
            new Figure("Jan", Handover, "26"),
            new Idea("Ines", Rooms, "Bewoners die graag zelf bezig zijn", "Wij ruimen op terwijl zij toekijken.", "Elke dag ruimt een bewoner samen met ons een eigen kamer op.")),
        new Week(
            4,
            new Done("Samir", "Formulier in alle mappen leggen"),
            new Mood(Handover, "same"),
            new Note("Jan", Handover, "same", "Het formulier is te lang voor een drukke middag"),
            new Figure("Samir", Handover, "24"),
            new Step("Ines", Rooms, ChangeVerbs.Start),
            new Counts("Ines", Rooms, "Keren dat een bewoner meedeed", "per week", "Higher", "5", "1", "Streepjes op het whiteboard")),
        new Week(
            5,
            new Mood(Handover, "back"),
            new Obstacle("Samir", "Het formulier kost meer tijd dan het oplevert", "self"),
            new Figure("Jan", Handover, "27"),
            new Figure("Ines", Rooms, "1"),
            new Step("Ines", Rooms, ChangeVerbs.Approach, ("approach", "Eén kamer, op dinsdag en vrijdag na de koffie."), ("smallTest", "yes"), ("consulted", "Bewoners van de gang zelf"), ("scope", "Fits")),
            new Step("Ines", Rooms, ChangeVerbs.Begin, ("prediction", "Na zes weken doet er elke werkdag iemand mee."), ("checkDate", "+8w"))),
        new Week(
            6,
            new Mood(Rooms, "forward"),
            new Figure("Jan", Handover, "25"),
            new Figure("Ines", Rooms, "2"),
            new Step("Mila", Handover, ChangeVerbs.Check),
            new Found("Jan", Handover, "Hard", "Figure", "Negative", "De overdracht duurt nog net zo lang als eerst.", "Iedereen las het formulier voor, en daarna begon het gesprek pas.", "25")),
        new Week(
            7,
            new Figure("Samir", Handover, "24"),
            new Figure("Ines", Rooms, "3"),
            new Agrees("Mila", "Vragen aan de nachtdienst wat zij echt nodig hebben", "Samir", 1),
            new Found("Ines", Handover, "Soft", "Colleagues", "Mixed", "Het formulier is duidelijk, maar niemand wil het invullen.", "“Ik schrijf nu op wat ik anders in één zin zeg.”"),
            new Step("Mila", Handover, ChangeVerbs.Judge, ("expectedAndSeen", "We dachten aan een kwartier. Het bleef 25 minuten, omdat iedereen alles voorlas."), ("verdict", "notGood"))),
        new Week(
            8,
            new Done("Samir", "Vragen aan de nachtdienst wat zij echt nodig hebben"),
            new Mood(Rooms, "stuck"),
            new Note("Ines", Rooms, "stuck", "Twee collega’s ziek, er is geen tijd om samen te doen"),
            new Figure("Jan", Handover, "24"),
            new Step("Mila", Handover, ChangeVerbs.Next, ("lesson", "Een formulier maakt een overdracht niet korter. Begin klein, met één dienst, en met wat vanavond anders is."), ("adjusted", "Eén dienst, staand bij het bord, alleen wat anders is dan gisteren.")),
            new Idea("Jan", Fluids, "Bewoners die te weinig drinken", "We weten niet wie te weinig drinkt.", "Van elke bewoner weten we ’s avonds of er genoeg gedronken is."),
            new Step("Jan", Fluids, ChangeVerbs.Start),
            new Counts("Jan", Fluids, "Lijsten die ’s avonds ingevuld zijn", "%", "Higher", "90", "20", "Lijst op de kamerdeur", "Process")),
        new Week(
            9,
            new Mood(Rooms, "stuck"),
            new Obstacle("Ines", "De ochtend is te vol om rustig samen op te ruimen", "leader"),
            new Figure("Ines", Rooms, "1"),
            new Figure("Samir", Handover, "23"),
            new Step("Mila", Handover, ChangeVerbs.Approach, ("approach", "Alleen de avonddienst van dinsdag, drie weken."), ("smallTest", "yes"), ("consulted", "Avonddienst en nachtdienst"), ("scope", "Fits")),
            new Step("Mila", Handover, ChangeVerbs.Begin, ("prediction", "In zes weken gaat het van 24 naar 12 minuten."), ("checkDate", "+7w")),
            new Step("Jan", Fluids, ChangeVerbs.Begin, ("prediction", "Na drie weken is negen van de tien lijsten ingevuld."), ("checkDate", "+5w"), ("although", "Eén maat is genoeg om te beginnen; we zien het aan de lijsten."))),
        new Week(
            10,
            new Mood(Handover, "forward"),
            new Mood(Fluids, "same"),
            new Noticed("Jan", "Dinsdagavond was het stil op de gang tijdens de overdracht"),
            new Figure("Jan", Handover, "20"),
            new Figure("Jan", Fluids, "55"),
            new Step("Ines", Rooms, ChangeVerbs.Pause, ("until", "+4w"), ("reason", "Twee collega’s zijn ziek; over vier weken pakken we het weer op."))),
        new Week(11, new Figure("Samir", Handover, "18"), new Figure("Jan", Fluids, "40"), new Agrees("Jan", "Vochtlijst bespreken met de diëtist", "Jan", 1)) { IsMeeting = true },
        new Week(
            12,
            new Mood(Fluids, "stuck"),
            new Note("Samir", Fluids, "stuck", "De lijst hangt er, maar vertelt niets over wie er dorst heeft"),
            new Figure("Jan", Handover, "16"),
            new Figure("Jan", Fluids, "30")),
        new Week(
            13,
            new Drops("Jan", "Vochtlijst bespreken met de diëtist", "We stoppen met de lijst"),
            new Figure("Samir", Handover, "15"),
            new Step("Jan", Fluids, ChangeVerbs.Stop, ("lesson", "Een lijst voor iedereen laat niet zien wie hulp nodig heeft. Kijk eerst wie er te weinig drinkt, en help die bewoner."))),
        new Week(
            14,
            new Mood(Rooms, "forward"),
            new Figure("Jan", Handover, "13"),
            new Figure("Ines", Rooms, "3")),
        new Week(
            15,
            new Noticed("Ines", "Een bewoonster wees zelf waar de foto’s moesten staan"),
            new Figure("Samir", Handover, "12"),
            new Figure("Ines", Rooms, "4"),
            new Agrees("Mila", "Vertellen aan de nachtdienst hoe het nu gaat", "Mila", 2)),
        new Week(
            16,
            new Figure("Jan", Handover, "11"),
            new Figure("Ines", Rooms, "4"),
            new Step("Mila", Handover, ChangeVerbs.Check),
            new Found("Samir", Handover, "Hard", "Figure", "Positive", "De overdracht duurt nu elf minuten.", "We staan bij het bord en zeggen alleen wat anders is.", "11")),
        new Week(
            17,
            new Done("Mila", "Vertellen aan de nachtdienst hoe het nu gaat"),
            new Figure("Samir", Handover, "10"),
            new Found("Ines", Handover, "Soft", "Clients", "Mixed", "Bewoners merken dat er eerder iemand op de gang is, maar missen het praatje bij de deur.", "“Jullie zijn er sneller weer, dat scheelt in de onrust.”"),
            new Step("Mila", Handover, ChangeVerbs.Judge, ("expectedAndSeen", "We verwachtten 12 minuten en het zijn er 10. De onrust rond half vier is minder."), ("verdict", "good"))),
        new Week(
            18,
            new Figure("Jan", Handover, "10"),
            new Figure("Ines", Rooms, "4"),
            new Step("Mila", Handover, ChangeVerbs.Sustain, ("lesson", "Klein beginnen met één dienst gaf de anderen vertrouwen."), ("keep", "Staand bij het bord, tien minuten, alleen wat anders is."), ("owner", "Jan Mulder"), ("spread", "yes")),
            new Step("Ines", Rooms, ChangeVerbs.Check),
            new Found("Ines", Rooms, "Hard", "Figure", "Positive", "Vier keer per week ruimt een bewoner samen met ons op.", "Op dinsdag en vrijdag na de koffie lukt het altijd.", "4"),
            new Found("Samir", Rooms, "Soft", "Clients", "Mixed", "Bewoners vinden het fijn, maar willen zelf kiezen wanneer.", "“Niet als ik net mijn krant heb.”")),
        new Week(
            19,
            new Mood(Handover, "forward"),
            new Figure("Samir", Handover, "11"),
            new Arranges("Jan", Handover, "goal-norm"),
            new Step("Jan", Handover, ChangeVerbs.Confirm, ("owner", "Jan Mulder"), ("told", "Alle diensten, op het bord en in het teamoverleg."), ("until", "+5w")),
            new Step("Ines", Rooms, ChangeVerbs.Judge, ("expectedAndSeen", "We dachten aan elke werkdag; het is vier keer per week, en op hun eigen moment."), ("verdict", "almost"))),
        new Week(
            20,
            new Figure("Jan", Handover, "10"),
            new Step("Ines", Rooms, ChangeVerbs.Next, ("lesson", "Samen opruimen lukt als de bewoner het moment kiest."), ("adjusted", "Elke bewoner kiest zelf een moment, wij schrijven het op het weekbord.")),
            new Step("Ines", Rooms, ChangeVerbs.Begin, ("prediction", "Over acht weken doet er elke werkdag iemand mee."), ("checkDate", "+8w"))),
        new Week(21, new Figure("Jan", Handover, "11"), new Figure("Ines", Rooms, "5"), new Noticed("Jan", "Iemand van de gang vroeg of ze morgen weer mocht helpen")),
        new Week(
            22,
            new Figure("Jan", Handover, "10"),
            new Figure("Ines", Rooms, "4"),
            new Agrees("Mila", "Weekbord ophangen bij de huiskamer", "Ines", 1),
            new Idea("Samir", Morning, "Bewoners die langzaam wakker worden", "Om acht uur moet alles tegelijk.", "Een eerste uur zonder haast.")),
        new Week(
            23,
            new Figure("Jan", Handover, "10"),
            new Figure("Ines", Rooms, "5"),
            new Step("Samir", Morning, ChangeVerbs.Start),
            new Counts("Samir", Morning, "Bewoners die zelf kiezen wanneer ze opstaan", "van 12", "Higher", "9", "4", "Weekbord")),
        new Week(
            24,
            new Figure("Jan", Handover, "11"),
            new Figure("Ines", Rooms, "6"),
            new Step("Jan", Handover, ChangeVerbs.StillInUse)),
        new Week(
            25,
            new Figure("Ines", Rooms, "5"),
            new Figure("Samir", Morning, "4"),
            new Agrees("Mila", "Nachtdienst vragen naar het eerste uur van de dag", "Samir", 2)),
        new Week(26, new Noticed("Samir", "Twee bewoners sliepen uit en zaten daarna vrolijk aan tafel")))
    {
        OwnDay = (21, "Teamdag"),
    };
}
