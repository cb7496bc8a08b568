namespace TeamsBot.Simulator.Demo;

/// <summary>Something one person does.</summary>
/// <param name="Who">The beginning of a name.</param>
internal abstract record Beat(string Who);

/// <summary>Something done on the weekly item; left out in a week without one.</summary>
internal abstract record ItemBeat(string Who) : Beat(Who);

/// <summary>Says how a change goes, in one's own words.</summary>
internal sealed record Note(string Who, string Change, string Status, string Text) : ItemBeat(Who);

/// <summary>Says what clients or colleagues notice.</summary>
internal sealed record Noticed(string Who, string Text) : ItemBeat(Who);

/// <param name="Lifter">self, leader or partner.</param>
internal sealed record Obstacle(string Who, string Text, string Lifter) : ItemBeat(Who);

/// <param name="Weeks">From now until it is due.</param>
internal sealed record Agrees(string Who, string Text, string Owner, int Weeks) : ItemBeat(Who);

internal sealed record Done(string Who, string Text) : ItemBeat(Who);

internal sealed record Drops(string Who, string Text, string Reason) : ItemBeat(Who);

/// <summary>From this week on people mostly say this of a change: forward, same, back or stuck.</summary>
internal sealed record Mood(string Change, string Status) : Beat("");

internal sealed record Idea(string Who, string Change, string ForWhom, string Problem, string Aim) : Beat(Who);

/// <summary>Any step of a change. A value <c>+3w</c> is the date three weeks on.</summary>
/// <param name="Verb">What is pressed.</param>
/// <param name="Inputs">What is filled in on its page.</param>
internal sealed record Step(string Who, string Change, string Verb, params (string Input, string Value)[] Inputs) : Beat(Who);

/// <summary>What the team counts. <paramref name="Better"/> is Higher or Lower, <paramref name="Kind"/> Result or Process.</summary>
internal sealed record Counts(string Who, string Change, string Name, string Unit, string Better, string Target, string Baseline, string Source, string Kind = "Result") : Beat(Who);

/// <summary>A figure of today.</summary>
internal sealed record Figure(string Who, string Change, string Value) : Beat(Who);

/// <summary>Figures of days before, pasted: <c>-14d 24</c> on a line.</summary>
internal sealed record Pasted(string Who, string Change, params (int DaysAgo, string Value)[] Figures) : Beat(Who);

/// <summary>A finding: <paramref name="Nature"/> Hard or Soft, <paramref name="Kind"/> and <paramref name="Side"/> as the form has them.</summary>
internal sealed record Found(string Who, string Change, string Nature, string Kind, string Side, string Text, string Story, string? Value = null) : Beat(Who);

/// <summary>A point in a consultation.</summary>
internal sealed record Raises(string Who, string Change, string Text, string? Keep = null, string? Worry = null, bool WithName = true) : Beat(Who);

/// <param name="Point">The point it answers, in full.</param>
/// <param name="Taken">Yes, Partly or No.</param>
internal sealed record Responds(string Who, string Change, string Point, string Taken, string Why) : Beat(Who);

/// <summary>What a party brings in.</summary>
internal sealed record Brings(string Who, string Change, string Party, string What) : Beat(Who);

/// <summary>What became of it: Delivered, Changed or Missed.</summary>
internal sealed record Brought(string Who, string Change, string What, string State) : Beat(Who);

/// <summary>Goes through the sustaining checklist; the points named are only partly arranged.</summary>
internal sealed record Arranges(string Who, string Change, params string[] Partly) : Beat(Who);
