namespace TeamsBot.Simulator.Demo;

/// <summary>Something in the story could not be done as a person would do it: a press was refused, or the button is not there.</summary>
internal sealed class DemoStopped(string message, Exception? inner = null) : Exception(message, inner);
