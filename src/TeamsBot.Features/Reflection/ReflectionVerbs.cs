namespace TeamsBot.Features.Reflection;

/// <summary>The buttons of the reflection cards. Cards live for years: a verb is never renamed.</summary>
public static class ReflectionVerbs
{
    /// <summary>Takes one of three cards; <see cref="Card"/>.</summary>
    public const string Choose = "reflection.choose/1";

    /// <summary>Three other cards.</summary>
    public const string Others = "reflection.others/1";

    /// <summary>Not now.</summary>
    public const string NotNow = "reflection.not-now/1";

    /// <summary>Sends in a step; <see cref="Step"/>, <see cref="Onward"/> and the inputs.</summary>
    public const string Answer = "reflection.answer/1";

    /// <summary>Goes on with a session where it was left.</summary>
    public const string GoOn = "reflection.go-on/1";

    /// <summary>Deals new cards, or goes on with those on the table.</summary>
    public const string Begin = "reflection.begin/1";

    /// <summary>The field with the id of a card.</summary>
    public const string Card = "card";

    /// <summary>The field with the step a card shows.</summary>
    public const string Step = "step";

    /// <summary>The field with what to do next.</summary>
    public const string Onward = "onward";

    /// <summary>The input of steps 1 to 3.</summary>
    public const string Text = "text";

    /// <summary>What somebody will do.</summary>
    public const string Action = "action";

    /// <summary>With whom.</summary>
    public const string With = "with";

    /// <summary>What is needed for it.</summary>
    public const string Means = "means";

    /// <summary>When to look back.</summary>
    public const string LookBack = "lookBack";
}
