using AdaptiveCards;
using NodaTime;
using NodaTime.Text;

namespace TeamsBot.Kernel.Cards;

/// <summary>The questions cards ask: every input has a label, and a message for when it is left empty.</summary>
public static class Ask
{
    /// <summary>One line of text.</summary>
    public static AdaptiveTextInput Line(string id, string label, int maxLength, string? value = null, string? placeholder = null) =>
        new() { Id = id, Label = label, MaxLength = maxLength, Value = value, Placeholder = placeholder };

    /// <summary>A few lines of text.</summary>
    public static AdaptiveTextInput Lines(string id, string label, int maxLength, string? value = null, string? placeholder = null) =>
        new() { Id = id, Label = label, MaxLength = maxLength, Value = value, Placeholder = placeholder, IsMultiline = true };

    /// <summary>One of a few, as radio buttons.</summary>
    public static AdaptiveChoiceSetInput Choice(string id, string label, IEnumerable<(string Value, string Title)> choices, string? value = null) =>
        ChoiceSet(id, label, choices, value, AdaptiveChoiceInputStyle.Expanded);

    /// <summary>One of many, as a list that folds out.</summary>
    public static AdaptiveChoiceSetInput Pick(string id, string label, IEnumerable<(string Value, string Title)> choices, string? value = null) =>
        ChoiceSet(id, label, choices, value, AdaptiveChoiceInputStyle.Compact);

    /// <summary>A day.</summary>
    public static AdaptiveDateInput Day(string id, string label, LocalDate? value = null, LocalDate? min = null, LocalDate? max = null) =>
        new() { Id = id, Label = label, Value = Iso(value), Min = Iso(min), Max = Iso(max) };

    /// <summary>The input must be filled in; otherwise the client shows the message.</summary>
    public static TInput Required<TInput>(this TInput input, string message)
        where TInput : AdaptiveInput
    {
        (input.IsRequired, input.ErrorMessage) = (true, message);
        return input;
    }

    /// <summary>The date that an input or a forged press sent; null when it is no date.</summary>
    public static LocalDate? Date(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    private static AdaptiveChoiceSetInput ChoiceSet(
        string id, string label, IEnumerable<(string Value, string Title)> choices, string? value, AdaptiveChoiceInputStyle style)
    {
        var input = new AdaptiveChoiceSetInput { Id = id, Label = label, Value = value, Style = style, Wrap = true };
        input.Choices.AddRange(choices.Select(c => new AdaptiveChoice { Value = c.Value, Title = c.Title }));
        return input;
    }

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
