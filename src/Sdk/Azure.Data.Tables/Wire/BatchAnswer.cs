using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>The multipart answer to a transaction: one answer per operation, or the one that failed.</summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    public static IReadOnlyList<Response> Read(Response response)
    {
        using var lines = new StringReader(response.Content.ToString());
        var answers = new List<Response>();
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith(StatusLine, StringComparison.Ordinal)) { answers.Add(Part(line, lines, response.ClientRequestId)); }
        }

        return answers.Find(a => a.Status >= 300) is { } failed
            ? throw new TableTransactionFailedException(new RequestFailedException(failed, innerException: null, ODataError.Parser))
            : answers;
    }

    private static PartResponse Part(string status, StringReader lines, string requestId)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? line;
        while ((line = lines.ReadLine()) is { Length: > 0 })
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at) { headers[line[..at]] = line[(at + 1)..].Trim(); }
        }

        var body = new List<string>();
        while (line is not null && (line = lines.ReadLine()) is not null && !line.StartsWith("--", StringComparison.Ordinal))
        {
            body.Add(line);
        }

        var code = int.Parse(status.AsSpan(StatusLine.Length, 3), CultureInfo.InvariantCulture);
        return new PartResponse(code, status[(StatusLine.Length + 3)..].Trim(), headers, string.Join('\n', body), requestId);
    }
}
