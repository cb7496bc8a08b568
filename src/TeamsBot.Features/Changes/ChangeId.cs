namespace TeamsBot.Features.Changes;

/// <summary>Id of a change: 32 hexadecimal characters, made where the form was shown, so that a form sent twice makes one change.</summary>
public readonly record struct ChangeId
{
    private readonly string? value;

    private ChangeId(string value) => this.value = value;

    /// <summary>Reads what came back from a card; null for anything that is no id of ours.</summary>
    public static ChangeId? Parse(string? text) =>
        text is { Length: 32 } && text.All(char.IsAsciiHexDigitLower) ? new(text) : null;

    public override string ToString() => value ?? "";
}
