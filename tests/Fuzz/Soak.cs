namespace Fuzz;

internal static class Soak
{
    public static int Run(TimeSpan time) => 0;
}
