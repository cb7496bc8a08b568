namespace TeamsBot.Kernel.Time;

/// <summary>Names of days (Monday first) and months of one language, as the Unicode CLDR has them inside a sentence.</summary>
internal sealed record CalendarWords(string[] Days, string[] Months, string[] ShortMonths)
{
    private static readonly CalendarWords Dutch = new(
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]);

    private static readonly CalendarWords English = new(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);

    private static readonly CalendarWords French = new(
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]);

    private static readonly CalendarWords Spanish = new(
        ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"]);

    public static CalendarWords In(string language) =>
        language switch { "nl" => Dutch, "fr" => French, "es" => Spanish, _ => English };
}
