using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A button, or what a tap on an element does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>; Teams shows no difference.</summary>
    public string? Style { get; set; }

    internal override void Write(CardWriter json)
    {
        json.Text("title", Title);
        base.Write(json);
        json.Text("style", Style);
    }
}

/// <summary>Sends the inputs and <see cref="DataJson"/> to the bot, which answers with a card (invoke <c>adaptiveCard/action</c>).</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Execute.html</remarks>
public class AdaptiveExecuteAction : AdaptiveAction
{
    private JsonElement? data;

    internal override string TypeName => "Action.Execute";

    public string? Verb { get; set; }

    /// <summary>What the bot gets back beside the inputs, as JSON text.</summary>
    /// <exception cref="JsonException">The text set is not JSON.</exception>
    public string? DataJson
    {
        get => data?.GetRawText();
        set => data = value is null ? null : JsonElement.Parse(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("verb", Verb);
        json.Any("data", data);
        json.ChoiceUnless("associatedInputs", AssociatedInputs, AdaptiveAssociatedInputs.Auto);
    }
}

/// <summary>Sends the inputs and <see cref="DataJson"/> to the bot as a message, or opens a dialog in Teams.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Submit.html</remarks>
public class AdaptiveSubmitAction : AdaptiveAction
{
    private JsonElement? data;

    internal override string TypeName => "Action.Submit";

    /// <summary>What the bot gets back beside the inputs, as JSON text.</summary>
    /// <exception cref="JsonException">The text set is not JSON.</exception>
    public string? DataJson
    {
        get => data?.GetRawText();
        set => data = value is null ? null : JsonElement.Parse(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Any("data", data);
        json.ChoiceUnless("associatedInputs", AssociatedInputs, AdaptiveAssociatedInputs.Auto);
    }
}

/// <summary>Opens an address in the browser; the bot hears nothing of it.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.OpenUrl.html</remarks>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    internal override string TypeName => "Action.OpenUrl";

    public Uri? Url { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("url", Url?.OriginalString);
    }
}
