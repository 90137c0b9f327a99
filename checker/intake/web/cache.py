"""Keeps answers in a folder that the user names, by the rules of RFC 9111."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from hishel import (
    AnyState,
    CacheMiss,
    CacheOptions,
    CouldNotBeStored,
    FromCache,
    Headers,
    IdleClient,
    InvalidateEntries,
    NeedRevalidation,
    NeedToBeUpdated,
    Request,
    Response,
    SqliteStorage,
    StoreAndUse,
)
from urllib3 import HTTPHeaderDict

from checker.errors import IntakeError
from checker.intake.web.line import Answer

_KEPT_FOR = 30 * 24 * 3600.0
_OPTIONS = CacheOptions(shared=False, supported_methods=["GET"], allow_stale=False)

Send = Callable[[Mapping[str, str]], Answer]


class Cache:
    """Answers by address, on disk; a stale one is asked for on condition that it changed."""

    def __init__(self, folder: str) -> None:
        """Open the cache in a folder, made if need be; raises IntakeError `unreadable`."""
        try:
            Path(folder).mkdir(parents=True, exist_ok=True)
            path = Path(folder) / "http.sqlite"
            self.storage = SqliteStorage(database_path=path, default_ttl=_KEPT_FOR)
        except OSError as error:
            raise IntakeError("unreadable", f"{folder}: {error.strerror}; no cache there") from None

    def kept(self, url: str) -> Answer | None:
        """Return the answer kept for an address, however old, None without one."""
        entries = self.storage.get_entries(url)
        return _to_answer(entries[-1].response) if entries else None

    def get(self, url: str, headers: Mapping[str, str], send: Send) -> Answer:
        """Return the kept answer where it is fresh, else what `send` answers to the headers."""
        request = Request("GET", url, Headers(dict(headers)))
        state: AnyState = IdleClient(options=_OPTIONS)
        while True:
            if isinstance(state, IdleClient):
                state = state.next(request, self.storage.get_entries(url))
            elif isinstance(state, CacheMiss | NeedRevalidation):
                state = state.next(_to_response(send(_plain(state.request.headers))))
            elif isinstance(state, StoreAndUse):
                # an entry is kept once its body has been read
                return _to_answer(self.storage.create_entry(request, state.response, url).response)
            elif isinstance(state, CouldNotBeStored):
                return _to_answer(state.response)
            elif isinstance(state, FromCache):
                return _to_answer(state.entry.response)
            elif isinstance(state, NeedToBeUpdated):
                for entry in state.updating_entries:
                    self.storage.update_headers(entry.id, entry.response.headers)
                state = state.next()
            else:
                state = self._without(state)

    def close(self) -> None:
        """Close the file."""
        self.storage.close()

    def _without(self, state: InvalidateEntries) -> AnyState:
        for entry in state.entry_ids:
            self.storage.remove_entry(entry)
        return state.next()


def _plain(headers: Headers) -> dict[str, str]:
    return {name: headers[name] for name in headers}


def _to_response(answer: Answer) -> Response:
    named = {name.lower(): answer.headers.getlist(name) for name in answer.headers}
    named.pop("transfer-encoding", None)
    return Response(answer.status, Headers(named), iter([answer.body]))


def _to_answer(response: Response) -> Answer:
    headers = HTTPHeaderDict()
    for name in response.headers:
        headers.add(name, response.headers[name])
    body = b"".join(response.stream) if isinstance(response.stream, Iterator) else b""
    return Answer(response.status_code, headers, body)
