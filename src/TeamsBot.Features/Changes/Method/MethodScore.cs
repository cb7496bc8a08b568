using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Method;

/// <summary>The features of working with Plan, Do, Check and Act that research looks for.</summary>
public enum Feature
{
    /// <summary>Every stage is written down.</summary>
    Stages,

    /// <summary>What is expected was written down before Do.</summary>
    Prediction,

    /// <summary>A next cycle builds on what the one before taught.</summary>
    Cycles,

    /// <summary>It began with a small test.</summary>
    Small,

    /// <summary>A measure was read on several days of the cycle.</summary>
    Data,
}

/// <summary>Whether a feature is there.</summary>
public enum Reached
{
    /// <summary>It is too early to tell.</summary>
    NotYet,

    Yes,

    No,
}

/// <summary>
/// How this cycle is worked, computed from what is written down and never typed. It scores the method, never people.
/// The features are those of Taylor MJ et al., BMJ Qual Saf 2014;23:290 (doi 10.1136/bmjqs-2013-001862), as McNicholas C et al. measured them in
/// 421 cycles of 39 teams, BMJ Qual Saf 2019;28:356 (doi 10.1136/bmjqs-2017-007605). That a cycle is not a form to fill in (Reed JE, Card AJ,
/// BMJ Qual Saf 2016;25:147, doi 10.1136/bmjqs-2015-005076) is why each feature has a "too early to tell".
/// </summary>
public sealed record MethodScore(IReadOnlyDictionary<Feature, Reached> Features)
{
    /// <summary>A measure read on fewer days says nothing over time.</summary>
    public const int LeastDays = 3;

    // As rare as in table 2 of McNicholas 2019: prediction 12.2 %, growing from small 29.7 %, data over time 45.3 %, iterative 54.5 %, all stages
    // 71.0 %. What teams miss most is worth asking for first.
    private static readonly Feature[] RarestFirst = [Feature.Prediction, Feature.Small, Feature.Data, Feature.Cycles, Feature.Stages];

    public int Met => Features.Values.Count(reached => reached is Reached.Yes);

    /// <summary>The feature to repair first: one that is missing, else one that is still to come; the rarest in practice goes first. Null when all are there.</summary>
    public Feature? Weakest => First(Reached.No) ?? First(Reached.NotYet);

    /// <summary>The score of the cycle this change is in.</summary>
    public static MethodScore Of(Change change, string zone) => new(new Dictionary<Feature, Reached>
    {
        [Feature.Stages] = Stages(change, zone),
        [Feature.Prediction] = Written(change.Plan.Prediction) ? Reached.Yes : Missing(change.IsSettled),
        [Feature.Cycles] = change is { Cycle: > 1, Lesson: not null } ? Reached.Yes : Missing(IsOver(change)),
        [Feature.Small] = Small(change),
        [Feature.Data] = HasDataOverTime(change, zone) ? Reached.Yes : Missing(change.IsSettled && change.Phase is not Phase.Do),
    });

    private Feature? First(Reached reached)
    {
        foreach (var feature in RarestFirst)
        {
            if (Features[feature] == reached) { return feature; }
        }

        return null;
    }

    private static Reached Missing(bool isDue) => isDue ? Reached.No : Reached.NotYet;

    // What a stage asks for is due once the change has left that stage.
    private static Reached Stages(Change change, string zone)
    {
        (bool Due, bool Done)[] stages =
        [
            (change.IsSettled, change.Plan.Missing().Count == 0),
            (change.Phase is not Phase.Do && change.IsSettled, change.Evidence.Count > 0 || change.Measures.Any(m => Days(m, change, zone) > 0)),
            (change.Phase is Phase.Act || IsOver(change), change.Evidence.Count > 0 && Written(change.ExpectedAndSeen)),
            (IsOver(change), Written(change.Lesson)),
        ];
        return stages.Any(stage => stage is { Due: true, Done: false }) ? Reached.No : stages.All(stage => stage.Due) ? Reached.Yes : Reached.NotYet;
    }

    // A later round may well be larger: there only the first one would tell.
    private static Reached Small(Change change) => change.Plan.IsSmallTest switch
    {
        true => Reached.Yes,
        false when change.Cycle > 1 => Reached.NotYet,
        _ => Missing(change.IsSettled),
    };

    private static bool HasDataOverTime(Change change, string zone) => change.Measures.Any(m => Days(m, change, zone) >= LeastDays);

    private static int Days(Measures.Measure measure, Change change, string zone)
    {
        var since = Zones.LocalAt(change.CycleSince, zone).Date;
        return measure.Recent.Where(reading => reading.Date >= since).Select(reading => reading.Date).Distinct().Count();
    }

    private static bool IsOver(Change change) => change.Phase is Phase.Sustaining or Phase.Sustained or Phase.Stopped;

    private static bool Written(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>Features as texts, questions of the week and rows name them.</summary>
public static class FeatureWords
{
    public static string Tag(this Feature feature) => feature switch
    {
        Feature.Stages => "stages",
        Feature.Prediction => "prediction",
        Feature.Cycles => "cycles",
        Feature.Small => "small",
        _ => "data",
    };
}
