"""Plugins: found, checked, loaded when the policy lists them, and called one at a time.

Whatever a plugin breaks costs only its own: each fault becomes a gap that names it.
"""

from agreelint.plugins.loading import BUILT_IN, GROUP, Installed, Plugins, installed, load

__all__ = ["BUILT_IN", "GROUP", "Installed", "Plugins", "installed", "load"]
