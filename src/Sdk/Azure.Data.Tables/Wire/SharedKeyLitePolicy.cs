using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// Signs every try: date and resource. Source: learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key
/// (Shared Key Lite for the Table service).
/// </summary>
internal sealed class SharedKeyLitePolicy(StorageAccount account) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = TimeProvider.System.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var resource = $"{date}\n/{account.Name}{request.Uri.ToUri().AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(account.Key, Encoding.UTF8.GetBytes(resource)));
        request.Headers.SetValue("x-ms-date", date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {account.Name}:{signature}");
    }
}
