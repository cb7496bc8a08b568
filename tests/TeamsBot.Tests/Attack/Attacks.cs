using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace TeamsBot.Tests.Attack;

/// <summary>Every attack that is made.</summary>
public static class Attacks
{
    public static IReadOnlyList<IAttack> All { get; } =
    [
        new PersonInRow(), new Pseudonyms(), new Nonces(), new Lines(), new Lengths(), new Counts(),
        new Times("time stamp", (row, _) => Instant.FromDateTimeOffset(row.Stamp)),
        new Times("time in a column", (row, _) => row.Row.Columns.Values.OfType<DateTimeOffset>().Select(at => (Instant?)Instant.FromDateTimeOffset(at)).FirstOrDefault()),
        new Times("time in an entity tag", (row, _) => TimeIn(row.AzureETag) ?? TimeIn(row.Row.ETag)),
        new Times("time in an id", (row, _) => TimeOfId(row.Text)),
        new Times("time of a log line", (row, evidence) => evidence.Log.Where(line => line.Text.Contains(row.Row.Key, StringComparison.Ordinal)).Select(line => (Instant?)line.At).FirstOrDefault()),
        .. Orders.Of("stored order", row => Number(row.Place)),
        .. Orders.Of("order of time stamps", row => Number(row.Stamp.Ticks)),
        .. Orders.Of("order of entity tags", row => row.Row.ETag),
        .. Orders.Of("order of keys", row => row.Row.Key),
        .. Orders.Of("order of a counter", row => row.Row.Columns.Values.OfType<long>().Select(Number).FirstOrDefault()),
        new Documents("order in cards and exports", evidence => evidence.Documents),
        new Documents("order in the store's files", evidence => [evidence.Files]),
    ];

    private const long Year2100 = 4_102_444_800_000;

    public static string Number(long number) => number.ToString("D20", CultureInfo.InvariantCulture);

    private static Instant? TimeIn(string? text) =>
        text is not null && Regex.Match(text, @"\d{4}-\d\d-\d\dT[\d:.]+Z", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
            && InstantPattern.ExtendedIso.Parse(found.Value) is { Success: true, Value: var at } ? at : null;

    // A version 7 id begins with its moment, in milliseconds.
    private static Instant? TimeOfId(string text) =>
        Regex.Match(text, "(?<![0-9a-f])(?<ms>[0-9a-f]{12})7[0-9a-f]{19}(?![0-9a-f])", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } found
            && long.Parse(found.Groups["ms"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is < Year2100 and var milliseconds
            ? Instant.FromUnixTimeMilliseconds(milliseconds)
            : null;
}

/// <summary>Looks for a person in the row itself.</summary>
public sealed class PersonInRow : IAttack
{
    public string Name => "person in the row";

    public int?[] Guess(Evidence evidence, Question question)
    {
        var rows = Matching.Rows(evidence, question);
        // A text says nothing of its writer here; what stands beside it might.
        return Matching.First(question, (label, who) => rows[label] is { } row && who.IsNamedIn(row.Text.Replace(question.Labels[label], "", StringComparison.Ordinal)));
    }
}

/// <summary>Compares when a thing was written with when people pressed.</summary>
public sealed class Times(string name, Func<StoredRow, Evidence, Instant?> timeOf) : IAttack
{
    public string Name => name;

    public int?[] Guess(Evidence evidence, Question question) =>
        Matching.Nearest(question, [.. Matching.Rows(evidence, question).Select(row => row is null ? null : timeOf(row, evidence))]);
}

/// <summary>Compares an order of the rows with the order in which people pressed, forward or backward.</summary>
public sealed class Orders(string name, Func<StoredRow, string?> placeOf, bool isBackward) : IAttack
{
    public string Name => isBackward ? $"{name}, backward" : name;

    public static IAttack[] Of(string name, Func<StoredRow, string?> placeOf) => [new Orders(name, placeOf, isBackward: false), new Orders(name, placeOf, isBackward: true)];

    public int?[] Guess(Evidence evidence, Question question) => Matching.InOrder(
        question,
        [.. Matching.Rows(evidence, question).Select(row => row is null ? null : placeOf(row))],
        isBackward ? Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)) : StringComparer.Ordinal);
}

/// <summary>Compares the order of texts in a document with the order in which people pressed.</summary>
public sealed class Documents(string name, Func<Evidence, IReadOnlyList<string>> of) : IAttack
{
    public string Name => name;

    public int?[] Guess(Evidence evidence, Question question)
    {
        var documents = of(evidence);
        // The last place of each in the document that holds most of them.
        var best = documents.MaxBy(document => question.Labels.Count(label => document.Contains(label, StringComparison.Ordinal)));
        var places = question.Labels.Select(label => best?.LastIndexOf(label, StringComparison.Ordinal) is >= 0 and var at ? Attacks.Number(at) : null);
        return Matching.InOrder(question, [.. places], StringComparer.Ordinal);
    }
}

/// <summary>Works out pseudonyms with the key and with everything that may be a secret or a salt, also what was deleted and still lies in the files.</summary>
public sealed class Pseudonyms : IAttack
{
    private const int Near = 400;

    public string Name => "pseudonyms, with the key";

    public int?[] Guess(Evidence evidence, Question question)
    {
        var secrets = evidence.Rows.Select(row => row.Text).Append(evidence.Files).Concat(evidence.Log.Select(line => line.Text)).SelectMany(Hex).Distinct(StringComparer.Ordinal).ToArray();
        var known = secrets.ToHashSet(StringComparer.Ordinal);
        return Matching.First(question, (label, who) => secrets.Any(secret => Purposes(question, label).Any(purpose =>
            evidence.Key.Pseudonym(purpose, secret, who.Who.Ref.ToString()) is var pseudonym && known.Contains(pseudonym) && IsNear(evidence, pseudonym, question, label))));
    }

    private static IEnumerable<string> Purposes(Question question, int label) => question.Kind is Kind.Theme ? [$"theme {question.Labels[label]}"] : ["answer", "score", "point"];

    // A mark of a theme says which theme by itself; a pseudonym has to stand with the text.
    private static bool IsNear(Evidence evidence, string pseudonym, Question question, int label) =>
        question.Kind is Kind.Theme
        || evidence.Rows.Any(row => row.Text.Contains(pseudonym, StringComparison.Ordinal) && row.Text.Contains(question.Labels[label], StringComparison.Ordinal))
        || Everywhere(evidence.Files, pseudonym).Any(at => evidence.Files.AsSpan(at, Math.Min(Near, evidence.Files.Length - at)).IndexOf(question.Labels[label]) >= 0);

    private static IEnumerable<int> Everywhere(string text, string what)
    {
        for (var at = text.IndexOf(what, StringComparison.Ordinal); at >= 0; at = text.IndexOf(what, at + 1, StringComparison.Ordinal)) { yield return at; }
    }

    // In a file the entity tag stands right behind the key: the beginning and the end of a longer run are tried.
    private static IEnumerable<string> Hex(string text) =>
        Regex.Matches(text, "[0-9a-f]{32,}", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(found => found.Value).SelectMany(run => new[] { run[..32], run[^32..] });
}

/// <summary>Looks for ids and random keys of a row elsewhere, beside a person: as they are, and as what they were made of.</summary>
public sealed class Nonces : IAttack
{
    public string Name => "nonces and random keys";

    public int?[] Guess(Evidence evidence, Question question)
    {
        var rows = Matching.Rows(evidence, question);
        var elsewhere = evidence.Rows.Select(row => row.Text).Concat(evidence.Log.Select(line => line.Text)).ToArray();
        return Matching.First(question, (label, who) => rows[label] is { } row && elsewhere.Any(text => text != row.Text && who.IsNamedIn(text) && Tokens(row.Text).Intersect(Made(text)).Any()));
    }

    private static IEnumerable<string> Tokens(string text) => Regex.Matches(text, "[0-9a-f]{16,}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(found => found.Value);

    // An id may be made of a nonce: its hash, cut to 32 characters.
    private static IEnumerable<string> Made(string text) =>
        Tokens(text).SelectMany(token => new[] { token, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)).AsSpan(0, 16)) });
}

/// <summary>Looks for lines of the log that name a person and the thing, its row or its length.</summary>
public sealed class Lines : IAttack
{
    public string Name => "log lines";

    public int?[] Guess(Evidence evidence, Question question)
    {
        var rows = Matching.Rows(evidence, question);
        return Matching.First(question, (label, who) => Of(evidence, who).Any(line =>
            Words(question, label).Any(word => line.Contains(word, StringComparison.Ordinal)) || (rows[label] is { } row && line.Contains(row.Row.Key, StringComparison.Ordinal))));
    }

    // Everybody knows which cards are about a theme.
    private static IEnumerable<string> Words(Question question, int label) => question.Kind is Kind.Theme
        ? TeamLife.Deck.Cards.Where(card => card.Theme == question.Labels[label]).SelectMany(card => new[] { $"={card.Id},", $"={card.Id} " }).Append($"={question.Labels[label]}")
        : [question.Labels[label]];

    // Of the moment in which they pressed: what else they did at other times is no answer to this question.
    public static IEnumerable<string> Of(Evidence evidence, TookPart who) => evidence.Log.Where(line => line.At == who.At && who.IsNamedIn(line.Text)).Select(line => $"{line.Text} ");
}

/// <summary>Looks for the length of a text beside a person: in a line of the log, or in a row.</summary>
public sealed class Lengths : IAttack
{
    public string Name => "lengths";

    public int?[] Guess(Evidence evidence, Question question) => question.Kind is Kind.Theme
        ? new int?[question.Labels.Count]
        : Matching.First(question, (label, who) => Lines.Of(evidence, who).Concat(evidence.Rows.Where(row => who.IsNamedIn(row.Text)).Select(row => row.Text))
            .Any(text => Regex.IsMatch(text, $@"(?<!\d|[.:T-]){question.Labels[label].Length}(?!\d|[.:-])", RegexOptions.None, TimeSpan.FromSeconds(1))));
}

/// <summary>Subtracts the look before somebody chose from the look after.</summary>
public sealed class Counts : IAttack
{
    public string Name => "counts, from two looks";

    public int?[] Guess(Evidence evidence, Question question) => question.Kind is not Kind.Theme
        ? new int?[question.Labels.Count]
        : Matching.First(question, (label, who) => More(evidence, who.At).Contains(question.Labels[label], StringComparer.Ordinal));

    /// <summary>The themes that stood there more often after this moment than before.</summary>
    public static IEnumerable<string> More(Evidence evidence, Instant at)
    {
        var before = evidence.Looks.LastOrDefault(look => look.At < at).Themes;
        var after = evidence.Looks.FirstOrDefault(look => look.At > at).Themes;
        return before is null || after is null ? [] : after.Where(theme => theme.Value > before.GetValueOrDefault(theme.Key)).Select(theme => theme.Key);
    }
}

/// <summary>Sees on which press a text appeared in the channel. Not one of <see cref="Attacks.All"/>: it takes somebody who was there.</summary>
public sealed class Watching : IAttack
{
    // The card shows how a text begins.
    private const int Beginning = 30;

    public string Name => "watching an open item";

    public int?[] Guess(Evidence evidence, Question question) => Matching.Nearest(
        question,
        [.. question.Labels.Select(label => evidence.Watched.Where(w => w.Cards.Contains(label[..Math.Min(label.Length, Beginning)], StringComparison.Ordinal)).Select(w => (Instant?)w.At).FirstOrDefault())]);
}
