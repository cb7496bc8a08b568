using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <param name="Title">The button's title, or what stands in the row or column that is tapped.</param>
/// <param name="Texts">All texts inside what is tapped.</param>
public sealed record Button(string Title, string? Verb, string Type, JsonElement Action, IReadOnlyList<string> Texts)
{
    public JsonElement? Data => Action.Find("data");

    public bool Answers(string to) =>
        string.Equals(Title, to, StringComparison.Ordinal) || string.Equals(Verb, to, StringComparison.Ordinal)
        || string.Equals(Action.Word("id"), to, StringComparison.Ordinal) || Texts.Contains(to, StringComparer.Ordinal);
}

/// <param name="Value">What is in it when the card is shown.</param>
public sealed record InputField(string Id, string Type, string? Label, string? Value, bool IsRequired, IReadOnlyList<(string Title, string Value)> Choices);

/// <summary>A card as a person sees it: its texts, its inputs, the buttons that Teams really shows.</summary>
public sealed class VisibleCard
{
    /// <summary>The Teams host configuration's maxActions: the seventh button of a row is dropped.</summary>
    private const int MostActions = 6;

    private readonly List<string> _texts = [];
    private readonly List<Button> _buttons = [];
    private readonly List<InputField> _inputs = [];

    public VisibleCard(JsonElement json)
    {
        Json = json;
        Look(json);
    }

    public JsonElement Json { get; }

    public IReadOnlyList<string> Texts => _texts;

    public IReadOnlyList<Button> Buttons => _buttons;

    public IReadOnlyList<InputField> Inputs => _inputs;

    public bool Says(string text) => _texts.Exists(t => t.Contains(text, StringComparison.Ordinal));

    private void Look(JsonElement node)
    {
        if (node.ValueKind != JsonValueKind.Object || node.Find("isVisible") is { ValueKind: JsonValueKind.False })
        {
            return;
        }

        if (node.Word("type") is { } type && type.StartsWith("Input.", StringComparison.Ordinal))
        {
            _inputs.Add(Input(node, type));
        }

        var before = _texts.Count;
        AddTexts(node);
        foreach (var name in (string[])["body", "items", "columns", "rows", "cells", "inlines", "facts", "images"])
        {
            foreach (var child in node.Each(name))
            {
                Look(child);
            }
        }

        if (node.Find("selectAction") is { } tap)
        {
            Add(tap, [.. _texts.Skip(before)]);
        }

        foreach (var action in node.Each("actions").Take(MostActions))
        {
            Add(action, []);
        }
    }

    private void AddTexts(JsonElement node)
    {
        string[] names = node.Word("type") switch
        {
            "TextBlock" or "TextRun" => ["text"],
            null => ["title", "value"],
            ['I', 'n', 'p', 'u', 't', '.', ..] => ["label", "title"],
            ['C', 'h', 'a', 'r', 't', '.', ..] => ["title", "xAxisTitle", "yAxisTitle"],
            _ => [],
        };
        _texts.AddRange(names.Select(name => node.Word(name)).OfType<string>().Where(text => text.Length > 0));
    }

    private void Add(JsonElement action, string[] inside)
    {
        var type = action.Word("type") ?? string.Empty;
        _buttons.Add(new Button(action.Word("title") ?? string.Join(' ', inside), action.Word("verb") ?? action.Word("data", "verb"), type, action, inside));
        if (action.Find("card") is { } inner)
        {
            Look(inner);
        }
    }

    private static InputField Input(JsonElement node, string type)
    {
        var value = node.Find("value") is { } v ? (v.ValueKind == JsonValueKind.String ? v.GetString() : v.GetRawText()) : null;
        var choices = node.Each("choices").Select(c => (c.Word("title") ?? string.Empty, c.Word("value") ?? string.Empty)).ToList();
        return new InputField(
            node.Word("id") ?? string.Empty,
            type,
            node.Word("label") ?? node.Word("title"),
            type is "Input.Toggle" ? value ?? node.Word("valueOff") ?? "false" : value,
            node.Find("isRequired") is { ValueKind: JsonValueKind.True },
            choices);
    }
}
