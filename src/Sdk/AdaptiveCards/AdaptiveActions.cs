using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A button, or what a tap on an element does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    /// <summary>What a screen reader says and the mouse shows, when the title is not enough.</summary>
    public string? Tooltip { get; set; }

    public string? IconUrl { get; set; }

    /// <summary><c>default</c>, <c>positive</c> or <c>destructive</c>; Teams shows no difference.</summary>
    public string? Style { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    internal override void Write(CardWriter json)
    {
        json.Text("title", Title);
        base.Write(json);
        json.Text("tooltip", Tooltip);
        json.Text("iconUrl", IconUrl);
        json.Text("style", Style);
        json.Flag("isEnabled", IsEnabled, unless: true);
        json.ChoiceUnless("mode", Mode, AdaptiveActionMode.Primary);
    }

    private protected static string? ToJson(object? data) => data is null ? null : JsonSerializer.Serialize(data, data.GetType(), Readable);

    private protected static object? FromJson(string? json) => json is null ? null : JsonElement.Parse(json);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Sends the inputs and <see cref="Data"/> to the bot, which answers with a card (invoke <c>adaptiveCard/action</c>).</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Execute.html</remarks>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.Execute";

    public string? Verb { get; set; }

    public object? Data { get; set; }

    /// <summary><see cref="Data"/> as JSON text.</summary>
    /// <exception cref="JsonException">The text set is not JSON.</exception>
    public string? DataJson
    {
        get => ToJson(Data);
        set => Data = FromJson(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("verb", Verb);
        json.Any("data", Data);
        json.ChoiceUnless("associatedInputs", AssociatedInputs, AdaptiveAssociatedInputs.Auto);
    }
}

/// <summary>Sends the inputs and <see cref="Data"/> to the bot as a message, or opens a dialog in Teams.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.Submit.html</remarks>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.Submit";

    public object? Data { get; set; }

    /// <summary><see cref="Data"/> as JSON text.</summary>
    /// <exception cref="JsonException">The text set is not JSON.</exception>
    public string? DataJson
    {
        get => ToJson(Data);
        set => Data = FromJson(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Any("data", Data);
        json.ChoiceUnless("associatedInputs", AssociatedInputs, AdaptiveAssociatedInputs.Auto);
    }
}

/// <summary>Opens an address.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.OpenUrl.html</remarks>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.OpenUrl";

    public Uri? Url { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("url", Url?.OriginalString);
    }
}

/// <summary>Shows and hides elements without asking the bot.</summary>
/// <remarks>https://adaptivecards.io/explorer/Action.ToggleVisibility.html</remarks>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public override string Type { get; set; } = "Action.ToggleVisibility";

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Objects("targetElements", TargetElements, target =>
        {
            json.Text("elementId", target.ElementId);
            if (target.IsVisible is { } visible)
            {
                json.Flag("isVisible", visible, unless: !visible);
            }
        });
    }
}

/// <summary>An element to show, to hide, or (no <see cref="IsVisible"/>) to toggle.</summary>
public class AdaptiveTargetElement(string elementId)
{
    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => IsVisible = isVisible;

    public string ElementId { get; set; } = elementId;

    public bool? IsVisible { get; set; }
}
