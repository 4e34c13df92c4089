"""A client of a language server, as editors are one: messages in JSON over its standard input and output."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

#: Seconds to wait for an answer.
_PATIENCE = 60


class LanguageServer:
    """A running server. `diagnostics` gives what it says of a file, the others what it offers at a place."""

    def __init__(self, command: list[str], folder: Path) -> None:
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self._received: queue.Queue[dict[str, Any]] = queue.Queue()
        self._number = 0
        threading.Thread(target=self._read, daemon=True).start()
        snippets = {"completion": {"completionItem": {"snippetSupport": True}}}
        abilities = {"workspace": {"configuration": True}, "textDocument": snippets}
        self._ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": abilities})
        self._send(method="initialized", params={})

    def diagnostics(self, path: Path) -> list[dict[str, Any]]:
        """Open a file, and wait for what is wrong in it."""
        opened = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": path.read_text(encoding="utf-8")}
        self._send(method="textDocument/didOpen", params={"textDocument": opened})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == path.as_uri():
                found: list[dict[str, Any]] = message["params"]["diagnostics"]
                return found

    def completions(self, path: Path, line: int, character: int) -> list[str]:
        """What can be written at a place of an open file, both counted from 0."""
        found = self._ask("textDocument/completion", self._at(path, line, character))
        return [item["label"] for item in (found["items"] if isinstance(found, dict) else found)]

    def hover(self, path: Path, line: int, character: int) -> str:
        """What is told of a place."""
        return str(self._ask("textDocument/hover", self._at(path, line, character))["contents"]["value"])

    def close(self) -> int:
        """Shut it down; its exit code."""
        self._ask("shutdown", None)
        self._send(method="exit", params=None)
        return self._process.wait(_PATIENCE)

    def _at(self, path: Path, line: int, character: int) -> dict[str, Any]:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    def _ask(self, method: str, params: object) -> Any:
        self._number += 1
        self._send(id=self._number, method=method, params=params)
        while True:
            message = self._next()
            if message.get("id") == self._number and "method" not in message:
                return message["result"]

    def _next(self) -> dict[str, Any]:
        """The next message. Requests of the server are answered: we have no settings."""
        message = self._received.get(timeout=_PATIENCE)
        if "id" in message and "method" in message:
            items = (message.get("params") or {}).get("items", [])
            self._send(id=message["id"], result=[{} for _ in items])
        return message

    def _send(self, **message: object) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while head := stream.readline():
            length = int(head.partition(b":")[2]) if head.lower().startswith(b"content-length") else 0
            while stream.readline().strip():
                pass
            self._received.put(json.loads(stream.read(length)))
