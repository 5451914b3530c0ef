"""The JVM in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterable, List

import jpype

# The bridge looks for its Java half beside itself. Debian keeps it elsewhere, where the bridge doesn't look.
_BESIDE = Path(jpype.__file__).parent.parent / "org.jpype.jar"
_DEBIAN = Path("/usr/share/java/org.jpype.jar")


def start(class_path: Iterable[str], *options: str) -> None:
    """Starts the JVM with these jars and folders. One that runs already stays, and has to have Weir on its class path.

    A process has one JVM, and it can't be started again after it was shut down.
    """
    if not jpype.isJVMStarted():
        jpype.startJVM(*options, classpath=[*class_path, *_bridge()], convertStrings=False)
    java("dev.weir.metrics.registry.ProcessMetrics")


def _bridge() -> List[str]:
    return [] if _BESIDE.exists() or not _DEBIAN.exists() else [str(_DEBIAN)]


def java(name: str) -> Any:
    """A Java class of Weir's or the JDK's."""
    if not jpype.isJVMStarted():
        raise RuntimeError("the JVM doesn't run yet: call weir.start([...]) with Weir's jars first")
    try:
        return jpype.JClass(name)
    except TypeError as missing:
        raise RuntimeError(f"{name} is not on the JVM's class path: name Weir's jars when it is started") from missing
