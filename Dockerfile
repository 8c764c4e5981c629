# The service as an image:
#   docker build -t briefing .
#   docker build -t briefing --build-arg EXTRAS=models,postgres .
# With EXTRAS=models, TORCH_INDEX_URL may name an index that serves CPU builds of torch.

FROM python:3.12-slim AS build

ARG EXTRAS=
ARG TORCH_INDEX_URL=

ENV PIP_DISABLE_PIP_VERSION_CHECK=1 \
    PIP_NO_CACHE_DIR=1 \
    PIP_NO_INPUT=1

WORKDIR /src
COPY constraints.txt ./

# torch first and on its own: what wants "torch" afterwards finds it there and asks for nothing more.
RUN python -m venv /opt/briefing \
    && case ",${EXTRAS}," in \
        *,models,*) \
            torch="$(sed -n 's/^torch==[^ ;]*/&/p' constraints.txt)" \
            && /opt/briefing/bin/python -m pip install -c constraints.txt \
                ${TORCH_INDEX_URL:+--no-deps --index-url "${TORCH_INDEX_URL}"} "${torch}" ;; \
    esac

COPY pyproject.toml README.md LICENSE NOTICE ./
COPY briefing/ briefing/
COPY eval/ eval/
COPY prompts/ prompts/

RUN PIP_CONSTRAINT=/src/constraints.txt /opt/briefing/bin/python -m pip wheel --no-deps --wheel-dir /wheels . \
    && for wheel in /wheels/briefing-*.whl; do \
        /opt/briefing/bin/python -m pip install -c constraints.txt "${wheel}${EXTRAS:+[${EXTRAS}]}" || exit 1; \
    done \
    && /opt/briefing/bin/python -m pip check

FROM python:3.12-slim

ENV HF_HUB_OFFLINE=1 \
    PATH=/opt/briefing/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1

RUN groupadd --gid 10001 briefing \
    && useradd --uid 10001 --gid 10001 --no-log-init --create-home --home-dir /var/lib/briefing briefing

COPY --from=build /opt/briefing /opt/briefing

WORKDIR /var/lib/briefing
USER 10001:10001
EXPOSE 8000

HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]

CMD ["briefing", "serve", "--host", "0.0.0.0", "--port", "8000"]
