"""The day on which a command runs. The only reader of the clock."""

from __future__ import annotations

import datetime as dt
import os


def today() -> dt.date:
    """Return the day in Asia/Shanghai; SOURCE_DATE_EPOCH stands for the clock where it is set."""
    from zoneinfo import ZoneInfo  # help asks for no day

    shanghai = ZoneInfo("Asia/Shanghai")
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return dt.datetime.fromtimestamp(int(epoch), shanghai).date()
    return dt.datetime.now(shanghai).date()
