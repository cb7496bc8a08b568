#!/usr/bin/env bash
# Starts Vast Punt in a Microsoft Teams of its own on this computer. Needs the .NET SDK 10 and Node 20 or later.
# ./run.sh --demo opens one with half a year of three teams in it; it keeps its data apart, in .data/demo.
set -euo pipefail
cd "$(dirname "$0")"
for tool in dotnet npm; do
  command -v "$tool" >/dev/null || { echo "Please install $tool first (.NET SDK 10, Node 20 or later)." >&2; exit 1; }
done
[ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --omit=dev --no-audit --no-fund --loglevel=error
dotnet build src/TeamsBot.Simulator -c Release -v q --nologo
exec dotnet src/TeamsBot.Simulator/bin/Release/net10.0/TeamsBot.Simulator.dll "$@"
