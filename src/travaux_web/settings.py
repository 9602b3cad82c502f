"""Settings of the site: all that may differ comes from the environment (docs/how-to/deploy.md).

TRAVAUX_DOSSIER        the folder that “travaux begin” made; web tables stand in its database
TRAVAUX_HOSTS          names it is reached under, with commas ("localhost,127.0.0.1")
TRAVAUX_URL            its address as others see it ("https://travaux.example.org")
TRAVAUX_SECRET         the key of sessions; without it, one is kept beside the dossier
TRAVAUX_MAIL           where mail goes: "console", or "smtp://name:word@host:587"
TRAVAUX_MAIL_FROM      the address that it comes from
TRAVAUX_SECOND_FACTOR  kinds of seat that need one, with commas ("secretariat,chair")
TRAVAUX_OIDC           a file in TOML with the providers of single sign-on
TRAVAUX_LIBRARY        the library of agreed language; else library.sqlite in the dossier
TRAVAUX_TIME_ZONE      in which times are shown ("America/New_York")
TRAVAUX_LOG            "json" for structured lines, "plain" otherwise
TRAVAUX_POSTING        "off" where another process sends the mail (`travaux-web mail`)
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from travaux_web.logs import LOGS
from travaux_web.secrets_kept import kept_secret
from travaux_web.single_sign_on import providers_in

BASE = Path(__file__).parent
DOSSIER = Path(os.environ.get("TRAVAUX_DOSSIER", "dossier")).resolve()
LIBRARY = os.environ.get("TRAVAUX_LIBRARY", "")
SITE_URL = os.environ.get("TRAVAUX_URL", "http://127.0.0.1:8000").rstrip("/")
BEHIND_TLS = SITE_URL.startswith("https://")

SECRET_KEY = os.environ.get("TRAVAUX_SECRET") or kept_secret(DOSSIER)
DEBUG = False
ALLOWED_HOSTS = os.environ.get("TRAVAUX_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [SITE_URL] if urlsplit(SITE_URL).hostname else []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "axes",
    "travaux_web",
]

MIDDLEWARE = [
    "travaux_web.middleware.noted",
    "django.middleware.security.SecurityMiddleware",
    "travaux_web.middleware.policy",
    "servestatic.middleware.ServeStaticMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "travaux_web.middleware.bounded",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "travaux_web.middleware.at_the_desk",
    "travaux_web.middleware.remembered",
    "travaux_web.middleware.spoken",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "travaux_web.urls"
ASGI_APPLICATION = "travaux_web.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "travaux_web.views.frame.frame",
            ],
            "builtins": ["travaux_web.templatetags.travaux", "travaux_web.templatetags.sitting"],
        },
    }
]

# The journal and the web's own tables stand in one file, so that they are written together.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DOSSIER / "record.sqlite",
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
    }
}

AUTH_USER_MODEL = "web.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{one}"}
    for one in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
ACCOUNT_ADAPTER = "travaux_web.accounts.Accounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # people are invited at their address by the secretariat
ACCOUNT_CHANGE_EMAIL = True  # one address a person; a new one counts once it was confirmed
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_SESSION_REMEMBER = True
# Wrong codes of a second factor, by person; of wrong passwords, django-axes keeps count. A whole
# delegation may sign in from behind one address.
ACCOUNT_RATE_LIMITS = {"login_failed": "8/900s/key", "login": "300/m/ip"}
MFA_ADAPTER = "travaux_web.accounts.SecondFactors"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_TLS
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "travaux_web.accounts.who_tries"
AXES_LOCKOUT_CALLABLE = "travaux_web.accounts.locked_out"
AXES_ENABLE_ADMIN = False
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
CSRF_FAILURE_VIEW = "travaux_web.views.faults.forged"

MOST_BYTES = 25 * 1024 * 1024  # of a file that is handed in
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

LANGUAGE_CODE = "en"
LANGUAGES = [("es", "Español"), ("en", "English"), ("fr", "Français"), ("pt", "Português")]
LOCALE_PATHS = [BASE / "locale"]
TIME_ZONE = os.environ.get("TRAVAUX_TIME_ZONE", "UTC")
USE_TZ = True
STATIC_URL = "/static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "travaux_web.statics.Versioned"},
}
SERVESTATIC_USE_FINDERS = True
SERVESTATIC_MAX_AGE = 31_536_000  # the address changes with the file
SERVESTATIC_AUTOREFRESH = False

EMAIL_SUBJECT_PREFIX = ""
_mail = urlsplit(os.environ.get("TRAVAUX_MAIL", "console"))
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if _mail.hostname else 'console'}.EmailBackend"
EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = unquote(_mail.username or ""), unquote(_mail.password or "")
EMAIL_USE_TLS = bool(_mail.hostname) and EMAIL_PORT == 587
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("TRAVAUX_MAIL_FROM", "travaux@localhost")

# Single sign-on: whom a provider vouches for by a verified address, and who is known here.
SOCIALACCOUNT_ADAPTER = "travaux_web.accounts.SingleSignOn"
SOCIALACCOUNT_LOGIN_ON_GET = True  # a form may be sent nowhere else (the policy of every page)
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": providers_in(os.environ.get("TRAVAUX_OIDC", "")),
    }
}

LOGGING = LOGS.get(os.environ.get("TRAVAUX_LOG", "plain"), LOGS["plain"])
POSTING = os.environ.get("TRAVAUX_POSTING", "on") != "off"

SECOND_FACTOR_FOR = tuple(filter(None, os.environ.get("TRAVAUX_SECOND_FACTOR", "").split(",")))
