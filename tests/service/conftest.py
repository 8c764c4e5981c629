from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from briefing.service import create_app


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(create_app(), raise_server_exceptions=False) as client:
        yield client
