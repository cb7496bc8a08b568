namespace TeamsBot.Kernel.Content;

/// <summary>The pool of questions of the week, in the order of its file: loaded once, never changed.</summary>
public sealed record WeeklyQuestions(IReadOnlyList<WeeklyQuestion> All)
{
    /// <summary>The question with this id; null once it has left the pool.</summary>
    public WeeklyQuestion? Find(string? id) => All.FirstOrDefault(question => string.Equals(question.Id, id, StringComparison.Ordinal));
}
