using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace TeamsBot.Tests.Learning.Calendars;

/// <summary>One occurrence as another program computes it.</summary>
public sealed record ReadEvent(string Uid, string Start, string End, string Summary, string Description, int Sequence, string Status)
{
    public Instant StartsAt => InstantPattern.General.Parse(Start).Value;

    public Instant EndsAt => InstantPattern.General.Parse(End).Value;
}

/// <summary>What another program reads in a calendar file.</summary>
public sealed record ReadCalendar(string Method, IReadOnlyList<ReadEvent> Found);

/// <summary>Two parsers that others wrote: ical.js and Debian's python3-icalendar. Without them the tests fail; test.sh installs both.</summary>
public static class ReadByOthers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static TheoryData<string> Parsers => ["ical.js", "python3-icalendar"];

    public static async Task<ReadCalendar> ReadAsync(string parser, string file)
    {
        var (program, script) = parser is "ical.js" ? ("node", "read-ical.mjs") : ("/usr/bin/python3", "read-ical.py");
        var path = Path.Combine(AppContext.BaseDirectory, "Learning", "Calendars", script);
        using var process = Process.Start(new ProcessStartInfo(program, [path])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8,
        })!;
        await process.StandardInput.WriteAsync(file);
        process.StandardInput.Close();
        var answer = await process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{parser} did not read the file; is it installed (test.sh)? Its words are on the console.");
        return JsonSerializer.Deserialize<ReadCalendar>(answer, JsonSerializerOptions.Web)!;
    }
}
