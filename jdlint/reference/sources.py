"""Places on the web that are weak sources for a figure, each with the reason."""

from __future__ import annotations

_BLOG = "a blog, which anyone may write"
_FORUM = "a forum, where anyone may answer"
_REPORTED = "pay that users report of themselves, without a sample"
_JOB_BOARD = "a job board's estimate from its own ads"
_COURSES = "a seller of courses"
_HIRING = "a vendor of hiring services"
_RESUME = "a vendor of résumé services"
_WIKI = "a page that anyone may edit"

#: The reason by host; a host stands for its subdomains, too.
WEAK_HOSTS = {
    "medium.com": _BLOG, "substack.com": _BLOG, "blogspot.com": _BLOG, "wordpress.com": _BLOG, "tumblr.com": _BLOG,
    "dev.to": _BLOG, "hashnode.dev": _BLOG, "ghost.io": _BLOG, "wixsite.com": _BLOG, "weebly.com": _BLOG,
    "blogger.com": _BLOG, "hubpages.com": _BLOG, "linkedin.com": "a social network, where anyone may post",
    "facebook.com": "a social network, where anyone may post",
    "twitter.com": "a social network, where anyone may post", "x.com": "a social network, where anyone may post",
    "tiktok.com": "a social network, where anyone may post", "youtube.com": "videos, which anyone may post",
    "quora.com": _FORUM, "reddit.com": _FORUM, "stackexchange.com": _FORUM, "stackoverflow.com": _FORUM,
    "ycombinator.com": _FORUM, "teamblind.com": _FORUM, "allnurses.com": _FORUM, "thetruckersreport.com": _FORUM,
    "indeedflex.com": _HIRING, "glassdoor.com": _REPORTED, "glassdoor.co.uk": _REPORTED, "payscale.com": _REPORTED,
    "levels.fyi": _REPORTED, "comparably.com": _REPORTED, "fishbowlapp.com": _REPORTED,
    "salaryexpert.com": "a vendor's estimate", "salary.com": "a vendor's estimate",
    "erieri.com": "a vendor's estimate", "talent.com": _JOB_BOARD, "ziprecruiter.com": _JOB_BOARD,
    "indeed.com": _JOB_BOARD, "monster.com": _JOB_BOARD, "careerbuilder.com": _JOB_BOARD,
    "simplyhired.com": _JOB_BOARD, "jooble.org": _JOB_BOARD, "dice.com": _JOB_BOARD, "builtin.com": _JOB_BOARD,
    "snagajob.com": _JOB_BOARD, "themuse.com": _JOB_BOARD, "adzuna.com": _JOB_BOARD, "zippia.com": _JOB_BOARD,
    "reed.co.uk": _JOB_BOARD, "totaljobs.com": _JOB_BOARD, "seek.com.au": _JOB_BOARD, "vivian.com": _JOB_BOARD,
    "nurse.org": "a commercial guide", "thebalancemoney.com": "a commercial guide",
    "investopedia.com": "a commercial guide", "careerexplorer.com": "a commercial guide",
    "forbes.com": "a magazine, which retells figures of others",
    "businessinsider.com": "a magazine, which retells figures of others", "hakia.com": "a commercial guide",
    "coursera.org": _COURSES, "udemy.com": _COURSES, "udacity.com": _COURSES, "edx.org": _COURSES,
    "simplilearn.com": _COURSES, "springboard.com": _COURSES, "datacamp.com": _COURSES, "codecademy.com": _COURSES,
    "generalassemb.ly": _COURSES, "upgrad.com": _COURSES, "refontelearning.com": _COURSES,
    "brainstation.io": _COURSES, "careerkarma.com": _COURSES, "skillshare.com": _COURSES,
    "bootcamprankings.com": _COURSES, "flatironschool.com": _COURSES, "noodle.com": _COURSES,
    "roberthalf.com": _HIRING, "randstadusa.com": _HIRING, "michaelpage.com": _HIRING, "hays.com": _HIRING,
    "hays.co.uk": _HIRING, "upwork.com": _HIRING, "toptal.com": _HIRING, "fiverr.com": _HIRING,
    "workable.com": _HIRING, "betterteam.com": _HIRING, "hired.com": _HIRING, "wellfound.com": _HIRING,
    "kforce.com": _HIRING, "aerotek.com": _HIRING, "adeccousa.com": _HIRING, "resumegeni.com": _RESUME,
    "zety.com": _RESUME, "novoresume.com": _RESUME, "resume.io": _RESUME, "tealhq.com": _RESUME,
    "resumegenius.com": _RESUME, "myperfectresume.com": _RESUME, "enhancv.com": _RESUME, "wikipedia.org": _WIKI,
    "fandom.com": _WIKI, "statista.com": "a vendor that retells figures of others",
}  # fmt: skip
