using System.Reflection;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Converts the floating-point parameters and buffers.</summary>
            /// <param name="dtype">The element type to convert to.</param>
            /// <param name="non_blocking">Has no effect on the CPU.</param>
            /// <exception cref="ArgumentException">The type is not a floating-point type.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                RequireFloat(dtype);
                _toEpilog(dtype, non_blocking);
                return this;
            }

            /// <summary>Converts the floating-point parameters and buffers and moves all to a device.</summary>
            /// <param name="device">The device.</param>
            /// <param name="dtype">The element type to convert to.</param>
            /// <param name="non_blocking">Has no effect on the CPU.</param>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                RequireFloat(dtype);
                InitializeDevice(device);
                _toEpilog(device, dtype, non_blocking);
                return this;
            }

            /// <summary>Moves the parameters and buffers to a device.</summary>
            /// <param name="deviceType">The kind of device.</param>
            /// <param name="deviceIndex">Its number.</param>
            /// <param name="non_blocking">Has no effect on the CPU.</param>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                InitializeDevice(new Device(deviceType, deviceIndex));
                return this;
            }

            /// <summary>Takes over the element type and device of a tensor.</summary>
            public Module _to(Tensor other, bool non_blocking)
            {
                _to(other.dtype, non_blocking);
                return _to(other.device_type, other.device_index, non_blocking);
            }

            /// <summary>Converts the components of this module and its submodules.</summary>
            protected void _toEpilog(ScalarType dtype, bool non_blocking) =>
                _toEpilog(dtype, null, non_blocking);

            /// <summary>Converts and moves the components of this module and its submodules.</summary>
            protected void _toEpilog(Device device, ScalarType dtype, bool non_blocking) =>
                _toEpilog(dtype, device, non_blocking);

            /// <summary>Moves the components of this module and its submodules.</summary>
            protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                _toEpilog(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>
            /// Converts and moves the components of this module and its submodules. Converted parameters are new
            /// objects: they are set in the property or field that held the old ones.
            /// </summary>
            protected virtual void _toEpilog(ScalarType? dtype, Device? device, bool non_blocking)
            {
                foreach (var (_, child) in named_children())
                {
                    if (dtype is null)
                        child._to(device!.type, device.index, non_blocking);
                    else if (device is null)
                        child._to(dtype.Value, non_blocking);
                    else
                        child._to(device, dtype.Value, non_blocking);
                }
                foreach (var (name, parameter) in named_parameters(false).ToList())
                {
                    if (!ReplaceParameter(dtype, device, parameter, out var converted))
                        continue;
                    ConditionallyRegisterParameter(name, converted);
                    SetMember(name, converted!);
                    parameter.Dispose();
                }
                foreach (
                    var (name, (buffer, persistent)) in _internal_buffers.ToList<(string, (Tensor, bool))>()
                )
                {
                    if (!ReplaceBuffer(dtype, device, buffer, out var converted))
                        continue;
                    ConditionallyRegisterBuffer(name, converted, persistent);
                    SetMember(name, converted!);
                }
            }

            /// <summary>A parameter converted, its gradient with it; false where nothing has to change.</summary>
            protected static bool ReplaceParameter(
                ScalarType? dtype,
                Device? device,
                Parameter param,
                out Parameter? p
            )
            {
                p = null;
                if (dtype is null || dtype == param.dtype || !param.is_floating_point())
                    return false;
                using var quiet = no_grad();
                p = new Parameter(param.to(dtype.Value), param.requires_grad);
                p.DetachFromDisposeScope();
                if (param.grad is { } grad)
                    p.grad = grad.to(dtype.Value);
                return true;
            }

            /// <summary>A buffer converted, the old one disposed; false where nothing has to change.</summary>
            protected static bool ReplaceBuffer(
                ScalarType? dtype,
                Device? device,
                Tensor buffer,
                out Tensor? result
            )
            {
                result = null;
                if (dtype is null || dtype == buffer.dtype || !buffer.is_floating_point())
                    return false;
                result = buffer.to(dtype.Value, disposeAfter: true).DetachFromDisposeScope();
                return true;
            }

            /// <summary>The device and element type of a new module's parameters, the defaults where null.</summary>
            protected static (Device device, ScalarType dtype) GetDefaultDeviceAndType(
                Device? device = null,
                ScalarType? dtype = null
            ) => (InitializeDevice(device ?? get_default_device()), dtype ?? get_default_dtype());

            private void SetMember(string name, Tensor value)
            {
                var property = GetType().GetProperty(name, BindingFlags.Public | BindingFlags.Instance);
                if (property?.CanWrite == true && property.PropertyType.IsInstanceOfType(value))
                    property.SetValue(this, value);
                else
                    ComponentFields
                        .Of(GetType())
                        .FirstOrDefault(field => ComponentFields.NameOf(field) == name)
                        ?.SetValue(this, value);
            }

            private static void RequireFloat(ScalarType dtype)
            {
                if (!Scalars.ScalarTypes.IsFloat(dtype))
                    throw new ArgumentException(
                        $"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}",
                        nameof(dtype)
                    );
            }
        }
    }
}
