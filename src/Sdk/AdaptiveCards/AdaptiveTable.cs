namespace AdaptiveCards;

/// <summary>Rows and columns; the first row is the header unless said otherwise.</summary>
/// <remarks>https://adaptivecards.io/explorer/Table.html</remarks>
public class AdaptiveTable : AdaptiveElement
{
    public override string Type { get; set; } = "Table";

    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    public bool FirstRowAsHeaders { get; set; } = true;

    public bool ShowGridLines { get; set; } = true;

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Flag("firstRowAsHeaders", FirstRowAsHeaders, unless: true);
        json.Flag("showGridLines", ShowGridLines, unless: true);
        json.Objects("columns", Columns, column => json.Number("width", column.Width));
        json.Elements("rows", Rows);
    }
}

/// <summary>A column of a table: its weight among the others.</summary>
public class AdaptiveTableColumnDefinition
{
    public double Width { get; set; } = 1;
}

/// <summary>A row of a table.</summary>
public class AdaptiveTableRow : AdaptiveElement
{
    public override string Type { get; set; } = "TableRow";

    public List<AdaptiveTableCell> Cells { get; set; } = [];

    internal override void Write(CardWriter json)
    {
        base.Write(json);
        json.Elements("cells", Cells);
    }
}

/// <summary>A cell of a table.</summary>
public class AdaptiveTableCell : AdaptiveContainer
{
    public override string Type { get; set; } = "TableCell";
}
