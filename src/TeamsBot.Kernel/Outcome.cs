namespace TeamsBot.Kernel;

/// <summary>Something the person can mend: a text key and the values for its holes. Nothing was changed.</summary>
/// <param name="Key">Key of the text, <c>feature.name</c>, present in every complete language.</param>
/// <param name="Arguments">Values for the holes <c>{0}</c>, <c>{1}</c>, … of that text, ready to print.</param>
public sealed record Refusal(string Key, params IReadOnlyList<string> Arguments);

/// <summary>The answer of a rule: a value, or the reason why not. Programming mistakes are exceptions, never this.</summary>
public readonly record struct Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    /// <summary>Why not; null when there is a value.</summary>
    public Refusal? Refusal { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Key}");

    /// <summary>Goes on with the value, or keeps the refusal.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => Refusal is { } no ? no : next(Value);

    /// <summary>A value, where the rule agrees.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, refusal: null);

    /// <summary>A reason, where the rule refuses.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
