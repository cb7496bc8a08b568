using System.Text.Json;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class CardCheckTests
{
    [Theory]
    [InlineData("""{ "type": "AdaptiveCard", "body": [] }""", "card: version must be 1.0 to 1.5")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.6", "body": [] }""", "card: version must be 1.0 to 1.5")]
    [InlineData("""{ "type": "Hero", "version": "1.5" }""", "card.type: \"Hero\" is not allowed")]
    [InlineData("""{ "version": "1.5" }""", "card: type must be AdaptiveCard")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Paragraph" }] }""", "card.body[0]: Paragraph is unknown here")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": 5 }] }""", "card.body[0].text: 5 is not allowed")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock" }] }""", "card.body[0] (TextBlock): text is required")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "color": "purple" }] }""", "card.body[0].color: \"purple\" is not allowed")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "Container", "items": [{ "type": "Input.Text" }] }] }""", "card.body[0].items[0] (Input.Text): id is required")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "id": "a" }, { "type": "TextBlock", "text": "x", "id": "a" }] }""", "card: the id \"a\" stands there twice")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "body": [{ "type": "TextBlock", "text": "x", "wraps": true }] }""", "card.body[0]: wraps is unknown")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.OpenUrl", "url": "http://example.org" }] }""", "card.actions[0] (Action.OpenUrl): url has to be https, or http on this machine")]
    [InlineData("""{ "type": "AdaptiveCard", "version": "1.5", "actions": [{ "type": "Action.OpenUrl", "url": "javascript:alert(1)" }] }""", "card.actions[0] (Action.OpenUrl): url has to be https, or http on this machine")]
    public void A_problem_names_the_element_and_the_property(string card, string problem) =>
        Assert.Equal(problem, Assert.Single(CardCheck.Problems(Parse(card))));

    [Fact]
    public void What_Teams_knows_beyond_the_schema_passes() => Assert.Empty(CardCheck.Problems(Parse("""
        { "type": "AdaptiveCard", "version": "1.5", "msteams": { "width": "Full" }, "lang": "nl", "body": [
            { "type": "Chart.Line", "title": "x", "data": [] }, { "type": "TextBlock", "text": "x", "targetWidth": "atLeast:Narrow", "style": "heading", "size": "Large" },
            { "type": "ColumnSet", "columns": [{ "type": "Column", "width": "stretch", "items": [{ "type": "TextBlock", "text": "x", "id": "a" }], "selectAction": { "type": "Action.Execute", "verb": "v", "data": { "id": "a" }, "fallback": { "type": "Action.Submit", "data": {} } } }] },
            { "type": "FactSet", "facts": [{ "title": "a", "value": "b" }] }, { "type": "Input.ChoiceSet", "id": "c", "label": "C", "style": "expanded", "choices": [{ "title": "a", "value": "1" }] },
            { "type": "Input.Toggle", "id": "t", "title": "T", "value": "false" }, { "type": "ActionSet", "actions": [{ "type": "Action.ToggleVisibility", "targetElements": ["a", { "elementId": "c", "isVisible": true }] }] },
            { "type": "Table", "columns": [{ "width": 1 }], "rows": [{ "type": "TableRow", "cells": [{ "type": "TableCell", "items": [] }] }] }],
          "actions": [{ "type": "Action.ShowCard", "title": "More", "card": { "type": "AdaptiveCard", "body": [] } }, { "type": "Action.OpenUrl", "title": "Open", "url": "https://example.org", "tooltip": "x" }, { "type": "Action.OpenUrl", "title": "Open", "url": "http://127.0.0.1:5101/p/x" }] }
        """)));

    private static JsonElement Parse(string card)
    {
        using var document = JsonDocument.Parse(card);
        return document.RootElement.Clone();
    }
}
