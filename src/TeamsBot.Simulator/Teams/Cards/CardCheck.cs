using System.Text.Json;
using System.Text.RegularExpressions;

namespace TeamsBot.Simulator.Teams;

/// <summary>
/// Checks a card against Microsoft's schema of version 1.5, led by each element's type, so that a problem names the element and the property.
/// </summary>
public static class CardCheck
{
    private static readonly JsonElement Definitions = Load();

    /// <summary>Elements, actions and properties that Teams knows beyond the schema (teams-platform D7).</summary>
    private static readonly HashSet<string> TeamsElements = new(StringComparer.Ordinal)
    {
        "Badge", "Icon", "ProgressBar", "ProgressRing", "Rating", "Input.Rating", "Carousel", "CodeBlock", "CompoundButton", "Action.ResetInputs", "Action.Popover", "Action.OpenUrlDialog",
    };

    private static readonly HashSet<string> TeamsProperties = new(StringComparer.Ordinal)
    {
        "msteams", "msTeams", "targetWidth", "layouts", "grid.area", "roundedCorners", "showBorder", "lang", "metadata", "speak", "resources", "choices.data", "valueChangedAction", "labelPosition", "labelWidth",
    };

    private static readonly Dictionary<string, string[]> Required = new(StringComparer.Ordinal)
    {
        ["TextBlock"] = ["text"], ["Image"] = ["url"], ["Container"] = ["items"], ["FactSet"] = ["facts"], ["ActionSet"] = ["actions"], ["RichTextBlock"] = ["inlines"], ["ImageSet"] = ["images"],
        ["Input.Text"] = ["id"], ["Input.Number"] = ["id"], ["Input.Date"] = ["id"], ["Input.Time"] = ["id"], ["Input.Toggle"] = ["id", "title"], ["Input.ChoiceSet"] = ["id"],
        ["Action.OpenUrl"] = ["url"], ["Action.ToggleVisibility"] = ["targetElements"],
    };

    /// <summary>Why Teams would not show the card; empty when it would.</summary>
    public static IReadOnlyList<string> Problems(JsonElement card)
    {
        var problems = new List<string>();
        if (card.Find("type") is null)
        {
            problems.Add("card: type must be AdaptiveCard");
        }

        if (card.Word("version") is not ("1.0" or "1.1" or "1.2" or "1.3" or "1.4" or "1.5"))
        {
            problems.Add("card: version must be 1.0 to 1.5");
        }

        Typed(card, "AdaptiveCard", "card", problems);
        problems.AddRange(Ids(card).GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"card: the id \"{g.Key}\" stands there twice"));
        return problems;
    }

    private static void Typed(JsonElement node, string type, string path, List<string> problems)
    {
        foreach (var name in Required.GetValueOrDefault(type, []).Where(n => node.Find(n) is null))
        {
            problems.Add($"{path} ({type}): {name} is required");
        }

        if (type is "Action.OpenUrl" && node.Word("url") is { } url && !IsSafe(url))
        {
            problems.Add($"{path} ({type}): url has to be https, or http on this machine");
        }

        Object(node, Definitions.GetProperty(type), path, problems);
    }

    // Teams opens whatever it is given; a bot of ours sends people to nothing else.
    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));

    private static void Object(JsonElement node, JsonElement definition, string path, List<string> problems)
    {
        foreach (var property in node.EnumerateObject())
        {
            if (SchemaOf(definition, property.Name) is { } schema)
            {
                Value(property.Value, schema, $"{path}.{property.Name}", problems);
            }
            else if (!TeamsProperties.Contains(property.Name) && property.Name is not ("$schema" or "type"))
            {
                problems.Add($"{path}: {property.Name} is unknown");
            }
        }
    }

    /// <summary>A property's schema; an empty one says that the parent definition has it.</summary>
    private static JsonElement? SchemaOf(JsonElement definition, string name)
    {
        if (definition.Find("properties", name) is { } schema && schema.EnumerateObject().Any())
        {
            return schema;
        }

        return definition.Each("allOf").Select(parent => SchemaOf(Follow(parent), name)).FirstOrDefault(found => found is not null);
    }

    private static void Value(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        schema = Follow(schema);
        if (schema.Find("anyOf") is { } branches)
        {
            AnyOf(value, branches, path, problems);
        }
        else if (!Fits(value, schema))
        {
            problems.Add($"{path}: {value.GetRawText()} is not allowed");
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.Find("items") is { } items)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Value(item, items, $"{path}[{index++}]", problems);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.Find("properties") is not null)
        {
            Object(value, schema, path, problems);
        }
    }

    private static void AnyOf(JsonElement value, JsonElement branches, string path, List<string> problems)
    {
        if (value.Word("type") is { } type && branches.EnumerateArray().Any(b => b.Find("allOf") is not null))
        {
            if (branches.EnumerateArray().Any(b => string.Equals(NameOf(b), type, StringComparison.Ordinal)))
            {
                Typed(value, type, path, problems);
            }
            else if (ChartCheck.Knows(type))
            {
                Chart(value, type, branches, path, problems);
            }
            else if (!TeamsElements.Contains(type))
            {
                problems.Add($"{path}: {type} is unknown here");
            }

            return;
        }

        List<string>? fewest = null;
        foreach (var branch in branches.EnumerateArray())
        {
            var found = new List<string>();
            Value(value, branch, path, found);
            fewest = fewest is null || found.Count < fewest.Count ? found : fewest;
        }

        problems.AddRange(fewest ?? []);
    }

    private static void Chart(JsonElement chart, string type, JsonElement branches, string path, List<string> problems)
    {
        ChartCheck.AddProblems(chart, type, path, problems);
        if (chart.Find("fallback") is { ValueKind: JsonValueKind.Object } fallback)
        {
            AnyOf(fallback, branches, $"{path}.fallback", problems);
        }
    }

    private static bool Fits(JsonElement value, JsonElement schema) =>
        schema.Word("type") switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" or "integer" => value.ValueKind == JsonValueKind.Number,
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => true,
        }
        && (schema.Find("enum") is not { } allowed || allowed.EnumerateArray().Any(a => JsonElement.DeepEquals(a, value)))
        && (schema.Word("pattern") is not { } pattern || (value.ValueKind == JsonValueKind.String && Regex.IsMatch(value.GetString()!, pattern, RegexOptions.None, TimeSpan.FromSeconds(1))));

    private static string? NameOf(JsonElement branch) =>
        (branch.Word("$ref") ?? branch.Each("allOf").Select(a => a.Word("$ref")).FirstOrDefault())?["#/definitions/".Length..];

    private static JsonElement Follow(JsonElement schema) =>
        schema.Word("$ref") is { } reference ? Definitions.GetProperty(reference["#/definitions/".Length..]) : schema;

    private static IEnumerable<string> Ids(JsonElement node) => node.ValueKind switch
    {
        // Data is the bot's own; what a Data or Choice object calls "id" is no element.
        JsonValueKind.Object => (node.Word("type") is not null && node.Word("id") is { } id ? [id] : Enumerable.Empty<string>())
            .Concat(node.EnumerateObject().Where(p => p.Name is not ("data" or "fallback")).SelectMany(p => Ids(p.Value))),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Ids),
        _ => [],
    };

    private static JsonElement Load()
    {
        using var stream = typeof(CardCheck).Assembly.GetManifestResourceStream("adaptive-card-1.5.0.json")!;
        using var schema = JsonDocument.Parse(stream);
        return schema.RootElement.GetProperty("definitions").Clone();
    }
}
