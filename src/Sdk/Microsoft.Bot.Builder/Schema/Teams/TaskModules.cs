using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A dialog is asked for (<c>task/fetch</c>) or sent in (<c>task/submit</c>).</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmodulerequest</remarks>
public class TaskModuleRequest
{
    /// <summary>The button's data and the inputs; <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? Data { get; set; }
}

/// <summary>The answer to a dialog: another page, or a closing word. No task closes it.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmoduleresponse</remarks>
public class TaskModuleResponse
{
    public TaskModuleResponseBase? Task { get; set; }
}

/// <summary>A page or a word.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmoduleresponsebase</remarks>
[JsonDerivedType(typeof(TaskModuleContinueResponse))]
[JsonDerivedType(typeof(TaskModuleMessageResponse))]
public abstract class TaskModuleResponseBase
{
    private protected TaskModuleResponseBase(string type) => Type = type;

    [JsonInclude]
    internal string Type { get; }
}

/// <summary>Shows a page of the dialog.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmodulecontinueresponse</remarks>
public class TaskModuleContinueResponse(TaskModuleTaskInfo? value = default) : TaskModuleResponseBase("continue")
{
    [JsonInclude]
    internal TaskModuleTaskInfo? Value => value;
}

/// <summary>Closes the dialog with a word.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmodulemessageresponse</remarks>
public class TaskModuleMessageResponse(string? value = default) : TaskModuleResponseBase("message")
{
    [JsonInclude]
    internal string? Value => value;
}

/// <summary>One page of a dialog.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.teams.taskmoduletaskinfo</remarks>
public class TaskModuleTaskInfo
{
    public string? Title { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object? Height { get; set; }

    /// <summary>Pixels, or <c>small</c>, <c>medium</c>, <c>large</c>.</summary>
    public object? Width { get; set; }

    public Attachment? Card { get; set; }
}
