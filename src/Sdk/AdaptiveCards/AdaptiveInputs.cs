namespace AdaptiveCards;

/// <summary>Something to fill in. Its <see cref="AdaptiveTypedElement.Id"/> names the value that comes back, always as text.</summary>
/// <remarks>https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation</remarks>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Shown above the input and read aloud.</summary>
    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    public string? ErrorMessage { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("label", Label);
        json.Flag("isRequired", IsRequired, unless: false);
        json.Text("errorMessage", ErrorMessage);
    }
}

/// <summary>Text to type.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Text.html</remarks>
public class AdaptiveTextInput : AdaptiveInput
{
    internal override string TypeName => "Input.Text";

    public string? Value { get; set; }

    public string? Placeholder { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>Most characters; 0 is no limit.</summary>
    public int MaxLength { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("value", Value);
        json.Text("placeholder", Placeholder);
        json.Flag("isMultiline", IsMultiline, unless: false);
        json.Positive("maxLength", MaxLength);
    }
}

/// <summary>One of a list of choices.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.ChoiceSet.html</remarks>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    internal override string TypeName => "Input.ChoiceSet";

    public string? Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool Wrap { get; set; }

    public List<AdaptiveChoice> Choices { get; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("value", Value);
        json.ChoiceUnless("style", Style, AdaptiveChoiceInputStyle.Compact);
        json.Flag("wrap", Wrap, unless: false);
        json.Objects("choices", Choices, choice =>
        {
            json.Text("title", choice.Title);
            json.Text("value", choice.Value);
        });
    }
}

/// <summary>One choice: what is shown, and what comes back.</summary>
public class AdaptiveChoice
{
    public string Title { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>A date to pick, as <c>2026-11-21</c>.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Date.html</remarks>
public class AdaptiveDateInput : AdaptiveInput
{
    internal override string TypeName => "Input.Date";

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("value", Value);
        json.Text("min", Min);
        json.Text("max", Max);
    }
}

/// <summary>A time of day to pick, as <c>09:30</c>.</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Time.html</remarks>
public class AdaptiveTimeInput : AdaptiveInput
{
    internal override string TypeName => "Input.Time";

    public string? Value { get; set; }

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Text("value", Value);
    }
}

/// <summary>A number to type; <see cref="double.NaN"/> is "not set".</summary>
/// <remarks>https://adaptivecards.io/explorer/Input.Number.html</remarks>
public class AdaptiveNumberInput : AdaptiveInput
{
    internal override string TypeName => "Input.Number";

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Number("value", Value);
        json.Number("min", Min);
        json.Number("max", Max);
    }
}
