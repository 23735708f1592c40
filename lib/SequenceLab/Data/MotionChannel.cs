namespace SequenceLab.Data;

/// <summary>A quantity that the phone's motion sensors record 50 times a second, in the phone's own axes.</summary>
public enum MotionChannel
{
    /// <summary>Turn about the phone's y axis, rad.</summary>
    AttitudeRoll,

    /// <summary>Turn about the phone's x axis, rad.</summary>
    AttitudePitch,

    /// <summary>Turn about the vertical, rad.</summary>
    AttitudeYaw,

    /// <summary>Gravity along x, g.</summary>
    GravityX,

    /// <summary>Gravity along y, g.</summary>
    GravityY,

    /// <summary>Gravity along z, g.</summary>
    GravityZ,

    /// <summary>Rotation about x, rad/s.</summary>
    RotationRateX,

    /// <summary>Rotation about y, rad/s.</summary>
    RotationRateY,

    /// <summary>Rotation about z, rad/s.</summary>
    RotationRateZ,

    /// <summary>Acceleration along x without gravity, g.</summary>
    UserAccelerationX,

    /// <summary>Acceleration along y without gravity, g.</summary>
    UserAccelerationY,

    /// <summary>Acceleration along z without gravity, g.</summary>
    UserAccelerationZ,
}
