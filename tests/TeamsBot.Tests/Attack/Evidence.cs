using System.Globalization;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Attack;

/// <summary>All that an attacker holds who came by everything at once, after the weeks were over: docs/attacker-test.md.</summary>
public sealed record Evidence
{
    /// <summary>Every row of every table, in the order in which the store gives them, with the time stamp that Azure puts on it.</summary>
    public required IReadOnlyList<StoredRow> Rows { get; init; }

    /// <summary>The bytes of the store's files, the write-ahead log too, a character each.</summary>
    public required string Files { get; init; }

    /// <summary>Every line of the log, at any level, with the moment at which it was written.</summary>
    public required IReadOnlyList<(Instant At, string Text)> Log { get; init; }

    /// <summary>The cards as they stand in Teams, and every file and page that can be exported.</summary>
    public required IReadOnlyList<string> Documents { get; init; }

    /// <summary>What the team's themes looked like, right before and right after each time somebody chose a card.</summary>
    public required IReadOnlyList<(Instant At, IReadOnlyDictionary<string, int> Themes)> Looks { get; init; }

    /// <summary>The cards of the channel right after each answer: only somebody who watched all the time has them. Teams keeps no earlier state of a card.</summary>
    public required IReadOnlyList<(Instant At, string Cards)> Watched { get; init; }

    /// <summary>The setting <c>Privacy:Key</c>.</summary>
    public required PrivacyKey Key { get; init; }

    /// <summary>Rows that hold this text or theme as a value of its own.</summary>
    public IEnumerable<StoredRow> Holding(string label) => Rows.Where(row => row.Row.Columns.Values.Any(value => value is string text && text == label));
}

/// <summary>A row as it lies in the store.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Row">What it holds.</param>
/// <param name="Stamp">When it was last written: Azure's own property Timestamp.</param>
/// <param name="Place">Its place in the store's order.</param>
public sealed record StoredRow(string Table, Row Row, DateTimeOffset Stamp, int Place)
{
    /// <summary>Azure's entity tag: nothing but the time stamp.</summary>
    public string AzureETag => string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'{Stamp.UtcDateTime:O}'\"");

    /// <summary>Everything in it, as one text.</summary>
    public string Text { get; } = $"{Row.Partition} {Row.Key} {string.Join(' ', Row.Columns.Select(c => $"{c.Key}={c.Value}"))}";
}

/// <summary>Somebody of whom the attacker even knows that they took part, and at which moment.</summary>
public sealed record TookPart(Member Who, Instant At)
{
    /// <summary>What would give them away in a row or a line.</summary>
    public IEnumerable<string> Marks => [Who.Ref.ObjectId, Who.Name, Who.ChannelUserId, KeyPart.Encode(Who.ChannelUserId)];

    public bool IsNamedIn(string text) => Marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What kind of thing was said without a name.</summary>
public enum Kind
{
    Answer,
    Point,
    Theme,
}

/// <summary>Things that were said without a name on one occasion, and who said them: which is whose?</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Labels">Each thing: its text, or its theme. In random order.</param>
/// <param name="Candidates">Who took part, as many, in random order.</param>
public sealed record Question(Kind Kind, IReadOnlyList<string> Labels, IReadOnlyList<TookPart> Candidates);

/// <summary>A way to find out whose things are.</summary>
public interface IAttack
{
    string Name { get; }

    /// <summary>For each label the place of the candidate, or null where this attack has nothing to say.</summary>
    int?[] Guess(Evidence evidence, Question question);
}
