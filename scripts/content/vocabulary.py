"""The closed lists: words that front matter and data may use, and nothing else.

They are English in every language; what a reader sees for them stands in _strings.yml.
"""

from typing import Literal

Nation = Literal["england", "wales", "scotland", "northern-ireland"]

Audience = Literal["parents", "teachers", "community", "young-people"]

Age = Literal["under-7", "7-11", "11-14", "15-18"]

Topic = Literal[
    "getting-help", "signs", "talking", "radicalisation", "far-right", "islamist", "misogyny",
    "other-causes", "violence", "harm-networks", "grooming", "hate-and-bullying",
    "after-an-attack", "rumours", "loneliness", "neurodiversity", "rights", "police", "reporting",
    "online-safety", "law", "family", "school-safeguarding", "teaching", "community",
    "about-this-site",
]  # fmt: skip

Platform = Literal[
    "youtube", "tiktok", "instagram", "snapchat", "discord", "roblox", "minecraft", "twitch", "x",
    "telegram", "whatsapp", "reddit", "steam", "ai-chatbots",
]  # fmt: skip

# In the order in which the contacts page shows them: the most urgent first.
Need = Literal[
    "danger", "radicalisation", "hate-crime", "online-content", "child", "parent", "attack",
    "rights", "school", "community", "local",
]  # fmt: skip

ContactAudience = Literal["child", "parent", "teacher", "community", "adult", "anyone"]

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
