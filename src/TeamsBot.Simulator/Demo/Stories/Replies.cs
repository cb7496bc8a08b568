namespace TeamsBot.Simulator.Demo.Stories;

/// <summary>What people answer to the questions of the week, by the id of the question; one that is not here gets no answer.</summary>
internal static class Replies
{
    /// <summary>The answers in a language, in the order in which they are given.</summary>
    public static IReadOnlyList<string> To(string question, string language) =>
        (language is "nl" ? Dutch : English).Where(r => string.Equals(r.Id, question, StringComparison.Ordinal)).Select(r => r.Text).ToArray();

    private static readonly (string Id, string Text)[] Dutch =
    [
        ("verwachting", "Dat het aan het eind van de maand rustiger gaat dan nu."), ("verwachting", "Dat we het zonder herinnering doen, over een week of zes."),
        ("veilig", "Veilig genoeg om te zeggen dat iets niet lukt."), ("veilig", "In een klein groepje makkelijker dan in het hele team."),
        ("stem", "De nachtdienst hebben we nog niet gevraagd."), ("stem", "De flexkrachten."),
        ("signaal-week", "Een compliment van een dochter, en een klacht over het wachten."), ("signaal-week", "Er werd twee keer gevraagd wie er vanavond is."),
        ("client-stem", "“Ik merk dat jullie minder haast hebben.”"), ("client-stem", "Dat het fijn is als iemand zegt hoe laat het wordt."),
        ("volgende-ronde", "Kleiner beginnen, met één dienst."), ("volgende-ronde", "Eerst vragen wie er last van heeft."),
        ("stap-vooruit", "We hebben het twee dagen achter elkaar gedaan."), ("stap-vooruit", "Het bord hangt, en iedereen kijkt ernaar."),
        ("getal", "Hoeveel minuten het vandaag kostte."), ("getal", "Hoe vaak het lukte, met streepjes op het bord."),
        ("merkbaar", "De avonddienst merkte het meteen."), ("merkbaar", "Een bewoonster vroeg waarom het zo stil was."),
        ("belemmering", "Twee zieken en geen vervanging."), ("belemmering", "Het kost nu nog tijd, later wint het pas tijd."),
        ("verrassing", "Dat het op zondag juist goed ging."), ("verrassing", "Dat een nieuwe collega het het eerst doorhad."),
        ("herhalen", "Even staan bij het bord voor we beginnen."), ("herhalen", "Samen kijken naar één getal."),
        ("stoppen", "Met twee keer hetzelfde opschrijven."), ("stoppen", "Met de lijst die niemand leest."),
        ("oud-gedrag", "Op vrijdagmiddag, toen het druk was."), ("oud-gedrag", "Met een invaller erbij deden we het weer op de oude manier."),
        ("opschrijven", "Wie je belt als er niemand van kantoor is."), ("opschrijven", "Waar de sleutel van de berging hangt."),
        ("leerpunt", "Vraag eerst, help daarna."), ("leerpunt", "Een vaste plek werkt beter dan een afspraak."),
        ("fout", "Bijna iemand overgeslagen, omdat de naam op een ander blad stond."), ("fout", "We hadden het niet aan de nachtdienst verteld."),
        ("moeite", "Ja, al was het een drukke week."), ("moeite", "Voor de mensen zelf wel."),
        ("partner-nieuws", "Bij hen begint de regentijd; ze zijn met minder."), ("brengen-halen", "Wij brachten een kaartje, en haalden geduld."),
        ("van-partner", "Familie laten meevragen."), ("van-partner", "Eerst groeten, dan pas iets regelen."),
        ("terugkoppeling", "Aan de familie die vorige maand iets vroeg."), ("terugkoppeling", "Aan de planning."),
        ("vertrouwen", "Sterk; we vroegen elkaar om hulp."), ("ambitie-terug", "Iemand hoefde vandaag niet te wachten."),
        ("belofte-week", "Dat we naar mensen luisteren voor we iets veranderen."), ("tijd", "Een kwartier op dinsdag, dat was genoeg."),
        ("norm", "Het is goed, en op maandag kan het beter."), ("norm", "Goed genoeg om het zo te houden."),
        ("klein-stuk", "Alleen op dinsdag, alleen op onze gang."), ("klein-stuk", "Eén kamer, en dan pas de volgende."),
        ("waaraan-zien", "Aan wie er om half vier op de gang staat."), ("verwacht-gezien", "We dachten sneller; het werd vooral rustiger."),
        ("vieren", "Dat we het al zes weken volhouden."), ("afspraak", "Het bord hangt; het gesprek met de nachtdienst schoof door."),
        ("expertise", "Die van de huishouding; zij zien alles."), ("zonder-trekker", "Ja, als het op het bord staat."), ("wie-nog", "Het team aan de overkant van de gang."),
        ("cijfer", "De minuten: het zijn er minder dan vorige maand."), ("leermoment", "Over rustig blijven als het druk is."), ("weerstand", "Wie het al jaren anders doet, vraagt om tijd."),
    ];

    private static readonly (string Id, string Text)[] English =
    [
        ("verwachting", "Fewer people who are silent with pain, by the end of the season."), ("verwachting", "That a new colleague does it without being told."),
        ("stem", "The grandmothers who come to visit."), ("stem", "The night shift on our side."),
        ("partner-nieuws", "They started the two quiet mornings."), ("partner-nieuws", "The rains came, and half of them were late for a good reason."),
        ("merkbaar", "The family of the first bed, they told the others."), ("merkbaar", "Our own night shift: fewer calls after midnight."),
        ("volgende-ronde", "Fewer faces, and the same mornings."), ("volgende-ronde", "Begin with those who speak least."),
        ("verrassing", "Children explain the faces better than we do."), ("verrassing", "That nobody asked for the paper form."),
        ("leerpunt", "Sit down before you ask."), ("brengen-halen", "We brought cards, and took home a way of greeting."),
        ("parallel", "They also ask the family first."), ("herhalen", "The two fixed mornings."),
        ("van-partner", "Let a family member hold the card."), ("vertrouwen", "Strong: we told each other what failed."),
        ("afspraak", "The cards were sent; the call moved to next week."), ("ambitie-terug", "One man less who was in pain without a word."),
        ("expertise", "The cook: she knows who does not eat, and why."), ("verwacht-gezien", "We expected a better form and saw that quiet helps more."),
        ("klein-stuk", "One ward, one morning."), ("stip-check", "Yes, and we say it in fewer words."),
        ("waaraan-zien", "Hands that open when we ask."), ("wie-nog", "The clinic in the next village."),
        ("stap-vooruit", "Both teams counted in the same week."), ("getal", "Rounds in which somebody asked."),
        ("belemmering", "Market days, and a broken printer on our side."), ("stoppen", "Writing down what nobody reads."),
        ("veilig", "Safe enough to say that we forgot."), ("signaal-week", "A thank-you, drawn in red."),
        ("client-stem", "“Now you look at me when you ask.”"), ("vieren", "Three months, and we still do it."),
    ];
}
