using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TeamsBot.Tests.Architecture;

/// <summary>The import rules of the house, read from the compiled assemblies.</summary>
public sealed class ImportTests
{
    private const string Features = "TeamsBot.Features";

    private static readonly string[] Foreign = ["Microsoft.Bot", "Azure.", "Microsoft.Graph", "Quartz", "System.Net.Http", "Microsoft.Data.Sqlite", "TeamsBot.Platform"];

    private static readonly string[] Clocks = ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "Guid.NewGuid"];

    [Fact]
    public void A_feature_knows_no_Teams_no_cloud_and_no_network() =>
        Assert.DoesNotContain(Read(Features, ReferencedTypes), type => Foreign.Any(f => type.StartsWith(f, StringComparison.Ordinal)));

    [Fact]
    public void The_Kernel_knows_neither_the_features_nor_the_platform() =>
        Assert.DoesNotContain(
            Read("TeamsBot.Kernel", reader => reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name))),
            name => name.StartsWith("TeamsBot", StringComparison.Ordinal) || name.Contains("BotBuilder", StringComparison.Ordinal));

    [Fact]
    public void Features_do_not_know_each_other()
    {
        var crossings = Read(Features, reader => reader.MethodDefinitions.SelectMany(handle => Crossings(reader, handle))).Distinct(StringComparer.Ordinal);
        Assert.Empty(crossings);
    }

    [Theory]
    [InlineData("TeamsBot")]
    [InlineData("TeamsBot.Kernel")]
    [InlineData("TeamsBot.Features")]
    [InlineData("TeamsBot.Platform")]
    public void Nobody_asks_the_machine_for_the_time(string assembly) =>
        Assert.DoesNotContain(Read(assembly, CalledMembers), Clocks.Contains);

    private static List<string> Read(string assembly, Func<MetadataReader, IEnumerable<string>> what)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        return [.. what(file.GetMetadataReader())];
    }

    private static IEnumerable<string> ReferencedTypes(MetadataReader reader) => reader.TypeReferences.Select(handle =>
    {
        var type = reader.GetTypeReference(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    });

    private static IEnumerable<string> CalledMembers(MetadataReader reader) =>
        reader.MemberReferences.Select(reader.GetMemberReference).Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => $"{reader.GetString(reader.GetTypeReference((TypeReferenceHandle)m.Parent).Name)}.{reader.GetString(m.Name)}");

    // What a method's signature and body name: types of another feature's folder are a crossing.
    private static IEnumerable<string> Crossings(MetadataReader reader, MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        var from = FeatureOf(reader, method.GetDeclaringType());
        if (from is null) { return []; }
        var types = reader.FieldDefinitions.Select(reader.GetFieldDefinition).Where(f => f.GetDeclaringType() == method.GetDeclaringType())
            .Select(f => f.DecodeSignature(new DefinedTypes(), null)).Append(method.DecodeSignature(new DefinedTypes(), null).ReturnType)
            .Concat(method.DecodeSignature(new DefinedTypes(), null).ParameterTypes).SelectMany(t => t);
        return types.Select(t => FeatureOf(reader, t)).Where(to => to is not null && !string.Equals(to, from, StringComparison.Ordinal)).Select(to => $"{from} -> {to}");
    }

    private static string? FeatureOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) { type = reader.GetTypeDefinition(type.GetDeclaringType()); }
        var space = reader.GetString(type.Namespace);
        return space.StartsWith($"{Features}.", StringComparison.Ordinal) ? space.Split('.')[2] : null;
    }

    /// <summary>The types of this assembly that a signature names.</summary>
    private sealed class DefinedTypes : ISignatureTypeProvider<IReadOnlyList<TypeDefinitionHandle>, object?>
    {
        public IReadOnlyList<TypeDefinitionHandle> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [handle];

        public IReadOnlyList<TypeDefinitionHandle> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [];

        public IReadOnlyList<TypeDefinitionHandle> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
            reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public IReadOnlyList<TypeDefinitionHandle> GetGenericInstantiation(
            IReadOnlyList<TypeDefinitionHandle> genericType, System.Collections.Immutable.ImmutableArray<IReadOnlyList<TypeDefinitionHandle>> typeArguments) =>
            [.. genericType, .. typeArguments.SelectMany(a => a)];

        public IReadOnlyList<TypeDefinitionHandle> GetArrayType(IReadOnlyList<TypeDefinitionHandle> elementType, ArrayShape shape) => elementType;

        public IReadOnlyList<TypeDefinitionHandle> GetByReferenceType(IReadOnlyList<TypeDefinitionHandle> elementType) => elementType;

        public IReadOnlyList<TypeDefinitionHandle> GetFunctionPointerType(MethodSignature<IReadOnlyList<TypeDefinitionHandle>> signature) => [];

        public IReadOnlyList<TypeDefinitionHandle> GetGenericMethodParameter(object? genericContext, int index) => [];

        public IReadOnlyList<TypeDefinitionHandle> GetGenericTypeParameter(object? genericContext, int index) => [];

        public IReadOnlyList<TypeDefinitionHandle> GetModifiedType(
            IReadOnlyList<TypeDefinitionHandle> modifier, IReadOnlyList<TypeDefinitionHandle> unmodifiedType, bool isRequired) => unmodifiedType;

        public IReadOnlyList<TypeDefinitionHandle> GetPinnedType(IReadOnlyList<TypeDefinitionHandle> elementType) => elementType;

        public IReadOnlyList<TypeDefinitionHandle> GetPointerType(IReadOnlyList<TypeDefinitionHandle> elementType) => elementType;

        public IReadOnlyList<TypeDefinitionHandle> GetPrimitiveType(PrimitiveTypeCode typeCode) => [];

        public IReadOnlyList<TypeDefinitionHandle> GetSZArrayType(IReadOnlyList<TypeDefinitionHandle> elementType) => elementType;
    }
}
