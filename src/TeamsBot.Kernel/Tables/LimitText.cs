using System.Globalization;
using System.Runtime.CompilerServices;

namespace TeamsBot.Kernel.Tables;

/// <summary>A message that is only put together when its limit is broken: checks run on every write.</summary>
[InterpolatedStringHandler]
internal ref struct LimitText
{
    private DefaultInterpolatedStringHandler text;

    public LimitText(int literalLength, int formattedCount, bool kept, out bool needed)
    {
        needed = !kept;
        text = kept ? default : new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);
    }

    public void AppendLiteral(string value) => text.AppendLiteral(value);

    public void AppendFormatted<T>(T value, string? format = null) => text.AppendFormatted(value, format);

    public override string ToString() => text.ToStringAndClear();
}
