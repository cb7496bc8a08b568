using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Attack;

/// <summary>Keeps every line that is logged, at any level, with its moment.</summary>
public sealed class TimedLog(TimeProvider clock) : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(Instant At, string Text)> Lines { get; } = [];

    public void Add(string line) => Lines.Enqueue((clock.GetInstant(), line));

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Add($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
