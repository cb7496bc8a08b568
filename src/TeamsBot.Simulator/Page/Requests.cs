using System.Text.Json;

namespace TeamsBot.Simulator.Page;

/// <param name="As">The person who presses.</param>
/// <param name="In">The channel or chat of the message.</param>
/// <param name="Action">The action as it stands in the card.</param>
internal sealed record PressRequest(string As, string In, string Message, JsonElement Action, IReadOnlyDictionary<string, string>? Inputs);

/// <param name="Root">The thread to reply in.</param>
internal sealed record SayRequest(string As, string In, string Text, string? Root);

/// <param name="Action">Null closes the dialog.</param>
internal sealed record DialogRequest(string As, JsonElement? Action, IReadOnlyDictionary<string, string>? Inputs);

/// <summary>One of: so many minutes on, a local date and time, or next Monday at 09:20.</summary>
internal sealed record ClockRequest(int? Minutes, DateTime? To, bool NextMonday, string? Zone);

/// <param name="Language">Of people's Teams: nl, en, fr or es; the page itself speaks Dutch or English.</param>
internal sealed record LanguageRequest(string Language);

internal sealed record InstallRequest(string As, string In, bool Remove);

internal sealed record PersonRequest(string As, string Team, string? Name, string? Remove);
