#if !OFFICIAL_SDK // The published client may word the same requests differently; the contract suite judges both.
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using Moq;

namespace TeamsBot.Tests.Storage;

/// <summary>What goes over the wire to the table service, and what its answers mean (protocol.md, "Table storage wire").</summary>
public sealed class TableWireTests : IDisposable
{
    private const string Version = "W/\"datetime'2026-11-23T08%3A30%3A00.0000000Z'\"";

    private readonly TableWire wire = new();
    private readonly TableClient table;

    public TableWireTests() =>
        table = new TableServiceClient("AccountName=acc;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:1/acc", wire.Options).GetTableClient("Items");

    public void Dispose() => wire.Dispose();

    [Fact]
    public async Task An_entity_goes_out_with_its_types_and_no_echo_is_asked_for()
    {
        wire.Answer(HttpStatusCode.NoContent, headers: ("ETag", Version));

        var answer = await table.AddEntityAsync(new TableEntity("p", "k")
        {
            { "Text", "a" }, { "Yes", true }, { "Int", 1 }, { "Long", 2L }, { "Double", 3.0 }, { "Bytes", new byte[] { 1 } },
            { "At", new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(1)) },
        });

        var request = Assert.Single(wire.Requests);
        Assert.Equal("POST http://127.0.0.1:1/acc/Items", request.Line);
        Assert.Equal(
            """{"PartitionKey":"p","RowKey":"k","Text":"a","Yes":true,"Int":1,"Long@odata.type":"Edm.Int64","Long":"2","Double@odata.type":"Edm.Double","Double":3,"Bytes@odata.type":"Edm.Binary","Bytes":"AQ==","At@odata.type":"Edm.DateTime","At":"2026-11-23T08:30:00.0000000Z"}""",
            request.Body);
        Assert.Equal(
            ("2020-12-06", "3.0", "application/json; odata=minimalmetadata", "return-no-content", "application/json"),
            (request.Headers["x-ms-version"], request.Headers["DataServiceVersion"], request.Headers["Accept"], request.Headers["Prefer"], request.Headers["Content-Type"]));
        Assert.Equal(Version, answer.Headers.ETag.ToString());
    }

    [Fact]
    public async Task Keys_are_quoted_and_escaped_in_the_address()
    {
        wire.Answer(HttpStatusCode.OK, """{"odata.metadata":"x","odata.etag":"v","PartitionKey":"team 1","RowKey":"o'brien+é","Timestamp":"2026-11-23T08:30:00Z"}""");

        var found = await table.GetEntityIfExistsAsync<TableEntity>("team 1", "o'brien+é");

        Assert.Equal("GET http://127.0.0.1:1/acc/Items(PartitionKey=%27team%201%27,RowKey=%27o%27%27brien%2B%C3%A9%27)", wire.Requests[0].Line);
        Assert.Equal(("team 1", "o'brien+é", "v"), (found.Value!.PartitionKey, found.Value.RowKey, found.Value.ETag.ToString()));
    }

    [Fact]
    public async Task Only_an_update_and_a_delete_compare_versions()
    {
        var entity = new TableEntity("p", "k");
        for (var i = 0; i < 4; i++)
        {
            wire.Answer(HttpStatusCode.NoContent);
        }

        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace);
        await table.UpdateEntityAsync(entity, new ETag(Version), TableUpdateMode.Replace);
        await table.DeleteEntityAsync("p", "k", new ETag(Version));
        await table.DeleteEntityAsync("p", "k");

        Assert.Equal(["PUT", "PUT", "DELETE", "DELETE"], wire.Requests.Select(r => r.Line.Split(' ')[0]), StringComparer.Ordinal);
        Assert.Equal([null, Version, Version, "*"], wire.Requests.Select(r => r.Headers.GetValueOrDefault("If-Match")), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_try_is_signed_with_date_and_resource()
    {
        wire.Answer(HttpStatusCode.ServiceUnavailable);
        wire.Answer(HttpStatusCode.OK, """{"PartitionKey":"p","RowKey":"a b"}""");

        await table.GetEntityIfExistsAsync<TableEntity>("p", "a b");

        Assert.Equal(2, wire.Requests.Count);
        Assert.All(wire.Requests, r =>
        {
            var signed = $"{r.Headers["x-ms-date"]}\n/acc/acc/Items(PartitionKey=%27p%27,RowKey=%27a%20b%27)";
            var signature = Convert.ToBase64String(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes(signed)));
            Assert.Equal($"SharedKeyLite acc:{signature}", r.Headers["Authorization"]);
        });
    }

    [Fact]
    public async Task A_token_is_presented_over_https()
    {
        var credential = new Mock<TokenCredential>();
        TokenRequestContext asked = default;
        credential.Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
            .Callback((TokenRequestContext context, CancellationToken _) => asked = context)
            .ReturnsAsync(new AccessToken("token", DateTimeOffset.MaxValue));
        wire.Answer(HttpStatusCode.NoContent);

        await new TableServiceClient(new Uri("https://acc.table.core.windows.net"), credential.Object, wire.Options).GetTableClient("Items").DeleteEntityAsync("p", "k");

        Assert.Equal("Bearer token", wire.Requests[0].Headers["Authorization"]);
        Assert.Equal("https://storage.azure.com/.default", Assert.Single(asked.Scopes));
        Assert.StartsWith("DELETE https://acc.table.core.windows.net/Items(", wire.Requests[0].Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Conflict, "EntityAlreadyExists")]
    [InlineData(HttpStatusCode.PreconditionFailed, "UpdateConditionNotSatisfied")]
    public async Task A_refusal_is_not_tried_again_and_tells_its_code(HttpStatusCode status, string code)
    {
        wire.Fail(status, code, "No.");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "k")));
        Assert.Equal(((int)status, code, 1), (failure.Status, failure.ErrorCode, wire.Requests.Count));
    }

    [Fact]
    public async Task An_error_that_is_no_json_still_has_its_status()
    {
        wire.Answer(HttpStatusCode.BadRequest, "<html>", "text/html");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "k")));
        Assert.Equal((400, null), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task What_is_not_there_is_an_answer_when_reading_and_deleting()
    {
        wire.Fail(HttpStatusCode.NotFound, "ResourceNotFound", "No.");
        wire.Fail(HttpStatusCode.NotFound, "ResourceNotFound", "No.");
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "k")).HasValue);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "k")).Status);
    }

    [Fact]
    public async Task A_table_that_is_there_already_is_fine()
    {
        wire.Answer(HttpStatusCode.NoContent);
        wire.Fail(HttpStatusCode.Conflict, "TableAlreadyExists", "Yes.");
        wire.Fail(HttpStatusCode.Conflict, "TableBeingDeleted", "Wait.");

        Assert.NotNull(await table.CreateIfNotExistsAsync());
        Assert.Null(await table.CreateIfNotExistsAsync());
        await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());
        Assert.Equal(("POST http://127.0.0.1:1/acc/Tables", """{"TableName":"Items"}"""), (wire.Requests[0].Line, wire.Requests[0].Body));
    }

    [Fact]
    public async Task Pages_follow_the_continuation_even_through_an_empty_one()
    {
        wire.Answer(HttpStatusCode.OK, """{"value":[{"PartitionKey":"p","RowKey":"1"}]}""", headers: [("x-ms-continuation-NextPartitionKey", "1!8!c/A="), ("x-ms-continuation-NextRowKey", "1!4!b+&")]);
        wire.Answer(HttpStatusCode.OK, """{"value":[]}""", headers: ("x-ms-continuation-NextPartitionKey", "2"));
        wire.Answer(HttpStatusCode.OK, """{"value":[{"PartitionKey":"p","RowKey":"2"}]}""");

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"o'b"}");
        var keys = await table.QueryAsync<TableEntity>(filter, 1000, ["PartitionKey", "RowKey"]).Select(e => e.RowKey).ToArrayAsync();

        Assert.Equal(["1", "2"], keys);
        const string First = "GET http://127.0.0.1:1/acc/Items()?$filter=PartitionKey%20eq%20%27o%27%27b%27&$select=PartitionKey%2CRowKey&$top=1000&";
        Assert.Equal(
            [First, $"{First}NextPartitionKey=1%218%21c%2FA%3D&NextRowKey=1%214%21b%2B%26&", $"{First}NextPartitionKey=2&"],
            wire.Requests.Select(r => r.Line),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_transaction_is_one_changeset_in_order()
    {
        wire.Answer(
            HttpStatusCode.Accepted,
            $"--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n{Part($"ETag: {Version}\r\n")}{Part("")}--changesetresponse_1--\r\n--batchresponse_1--\r\n",
            "multipart/mixed; boundary=batchresponse_1");

        var answers = await table.SubmitTransactionAsync(
        [
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "a")),
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity("p", "b"), new ETag(Version)),
        ]);

        Assert.Equal([Version, null], answers.Value.Select(a => a.Headers.ETag?.ToString()), StringComparer.Ordinal);
        var request = wire.Requests[0];
        var id = request.Headers["Content-Type"]["multipart/mixed; boundary=batch_".Length..];
        Assert.Equal("POST http://127.0.0.1:1/acc/$batch", request.Line);
        Assert.Equal(
            $$"""
            --batch_{{id}}
            Content-Type: multipart/mixed; boundary=changeset_{{id}}

            --changeset_{{id}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            POST http://127.0.0.1:1/acc/Items HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            Content-Type: application/json
            Prefer: return-no-content

            {"PartitionKey":"p","RowKey":"a"}
            --changeset_{{id}}
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            DELETE http://127.0.0.1:1/acc/Items(PartitionKey=%27p%27,RowKey=%27b%27) HTTP/1.1
            Accept: application/json;odata=minimalmetadata
            DataServiceVersion: 3.0
            If-Match: {{Version}}

            --changeset_{{id}}--
            --batch_{{id}}--

            """,
            request.Body.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("1:The specified entity already exists.", 1)]
    [InlineData("12:Gone.", 12)]
    [InlineData("No number.", null)]
    public async Task A_failed_transaction_names_the_operation(string message, int? index)
    {
        var error = TableWire.Error("EntityAlreadyExists", message);
        wire.Answer(
            HttpStatusCode.Accepted,
            $"--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 409 Conflict\r\nContent-Type: application/json\r\n\r\n{error}\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n",
            "multipart/mixed; boundary=batchresponse_1");

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", "a"))]));

        Assert.Equal((409, "EntityAlreadyExists", index), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0", "https://a.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=a;AccountKey=c2VjcmV0;EndpointSuffix=core.example", "http://a.table.core.example/")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/")]
    public async Task A_connection_string_names_the_address(string connectionString, string address)
    {
        wire.Answer(HttpStatusCode.NoContent);
        await new TableServiceClient(connectionString, wire.Options).GetTableClient("Items").DeleteEntityAsync("p", "k");
        Assert.StartsWith($"DELETE {address}Items(", wire.Requests[0].Line, StringComparison.Ordinal);
    }

    private static string Part(string headers) =>
        $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\n{headers}DataServiceVersion: 3.0;\r\n\r\n\r\n";
}
#endif
