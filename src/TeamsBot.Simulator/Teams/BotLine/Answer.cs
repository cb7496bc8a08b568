using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

public enum AnswerKind
{
    /// <summary>The bot took it and had nothing to show.</summary>
    Done,

    /// <summary>A card in place of the pressed one, for the presser only.</summary>
    Card,

    /// <summary>A short message to the presser.</summary>
    Message,

    /// <summary>A dialog is open.</summary>
    Dialog,

    /// <summary>The bot, or Teams for it, said that it went wrong.</summary>
    Error,
}

/// <summary>What a person gets back for a press or a message.</summary>
/// <param name="Status">The bot's HTTP status, or the one inside its answer; 0 when it did not answer.</param>
public sealed record Answer(AnswerKind Kind, int Status, string? Text = null, string? Code = null)
{
    public JsonElement? Card { get; init; }

    public VisibleCard? Visible => Card is { } card ? new VisibleCard(card) : null;

    internal static Answer Failed(BotReply reply) =>
        new(AnswerKind.Error, reply.Status, reply.Body, reply.Status == 0 ? "NoAnswer" : "HttpError");

    internal static Answer Strange(int status, string why) => new(AnswerKind.Error, status, why, "NotUnderstood");
}

/// <summary>A dialog (task module) as its opener sees it.</summary>
/// <param name="On">The message whose button opened it.</param>
public sealed record Dialog(string PersonId, string Title, JsonElement Card, IReadOnlyList<string> Problems, MessageRow On)
{
    public VisibleCard Visible => new(Card);
}
