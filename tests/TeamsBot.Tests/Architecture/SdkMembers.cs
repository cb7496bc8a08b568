#if !OFFICIAL_SDK
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TeamsBot.Tests.Architecture;

/// <summary>What an assembly uses of the SDK: members it calls, members it overrides or implements, types it names.</summary>
internal sealed class SdkMembers
{
    private static readonly string[] Families = ["Microsoft.Bot.", "Microsoft.Rest.", "AdaptiveCards", "Azure.Data.Tables"];

    private static readonly SignatureWords Words = new();

    private readonly MetadataReader _reader;

    private SdkMembers(MetadataReader reader) => _reader = reader;

    /// <summary>Lines of "type" or "type: member", of one compiled assembly beside the tests.</summary>
    public static List<string> UsedBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        var members = new SdkMembers(file.GetMetadataReader());
        return [.. members.Types(), .. members.Called(), .. members.Overridden()];
    }

    /// <summary>What one assembly of the slice shows: its public types, and their public and protected members, constants with their value.</summary>
    public static List<string> ShownBy(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll")));
        return [.. new SdkMembers(file.GetMetadataReader()).Shown()];
    }

    public static bool IsOfSdk(string type) => Families.Any(family => type.StartsWith(family, StringComparison.Ordinal));

    private IEnumerable<string> Types() =>
        _reader.TypeReferences.Select(handle => Words.GetTypeFromReference(_reader, handle, 0)).Where(IsOfSdk);

    private IEnumerable<string> Called() =>
        from member in _reader.MemberReferences.Select(_reader.GetMemberReference)
        let type = Parent(member.Parent)
        where type is not null && IsOfSdk(type)
        select $"{type}: {Spelled(member)}";

    private string? Parent(EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => Words.GetTypeFromReference(_reader, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeSpecification => _reader.GetTypeSpecification((TypeSpecificationHandle)parent).DecodeSignature(Words, null).Split('<')[0],
        _ => null,
    };

    private string Spelled(MemberReference member) => member.GetKind() == MemberReferenceKind.Field
        ? $"{_reader.GetString(member.Name)} {member.DecodeFieldSignature(Words, null)}"
        : SignatureWords.Spell(_reader.GetString(member.Name), member.DecodeMethodSignature(Words, null));

    // A virtual method without a slot of its own overrides; on a type below the SDK that is a use of the SDK's member.
    private IEnumerable<string> Overridden() =>
        from type in _reader.TypeDefinitions.Select(_reader.GetTypeDefinition)
        from above in Above(type)
        from method in type.GetMethods().Select(_reader.GetMethodDefinition)
        where method.Attributes.HasFlag(MethodAttributes.Virtual)
        select $"{above}: {SignatureWords.Spell(_reader.GetString(method.Name), method.DecodeSignature(Words, null))}";

    private IEnumerable<string> Above(TypeDefinition type) =>
        type.GetInterfaceImplementations().Select(i => _reader.GetInterfaceImplementation(i).Interface).Append(type.BaseType)
            .Where(handle => !handle.IsNil).Select(Parent).OfType<string>().Where(IsOfSdk);

    private IEnumerable<string> Shown() =>
        from handle in _reader.TypeDefinitions
        let type = _reader.GetTypeDefinition(handle)
        where IsShown(type)
        let name = Words.GetTypeFromDefinition(_reader, handle, 0)
        from line in Methods(type).Concat(Fields(type)).Select(member => $"{name}: {member}").Prepend(name)
        select line;

    private bool IsShown(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily => IsShown(_reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private IEnumerable<string> Methods(TypeDefinition type) =>
        from method in type.GetMethods().Select(_reader.GetMethodDefinition)
        where (method.Attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem
        select SignatureWords.Spell(_reader.GetString(method.Name), method.DecodeSignature(Words, null));

    private IEnumerable<string> Fields(TypeDefinition type) =>
        from field in type.GetFields().Select(_reader.GetFieldDefinition)
        where field.Attributes.HasFlag(FieldAttributes.Public) && !field.Attributes.HasFlag(FieldAttributes.SpecialName)
        select _reader.GetString(field.Name);
}
#endif
