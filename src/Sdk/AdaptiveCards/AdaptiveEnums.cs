namespace AdaptiveCards;

/// <summary>Space above an element.</summary>
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

/// <summary>Size of text.</summary>
public enum AdaptiveTextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>Weight of text.</summary>
public enum AdaptiveTextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>Colour of text, by meaning.</summary>
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>What a text is: a paragraph, or a heading that a screen reader can jump to.</summary>
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}

/// <summary>Where an element stands in its row.</summary>
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
}

/// <summary>Where the content stands in its container.</summary>
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

/// <summary>Background of a container, by meaning.</summary>
public enum AdaptiveContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>How choices are shown.</summary>
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}

/// <summary>Whether a press sends the inputs along.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
