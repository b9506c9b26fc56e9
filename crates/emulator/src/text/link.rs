//! Which links Telegram accepts, and how it writes them.

/// The link in Telegram's spelling (`example.com` → `http://example.com/`), or why it is refused.
pub(crate) fn checked(link: &str) -> Result<String, &'static str> {
    let link = link.trim();
    let lower = link.to_ascii_lowercase();
    for scheme in ["tg", "ton", "tonsite"] {
        if lower.strip_prefix(scheme).is_some_and(|rest| rest.starts_with(':')) {
            return own_link(scheme, &link[scheme.len() + 1..]);
        }
    }
    let (scheme, rest) = match lower.find("://") {
        Some(at) if lower[..at].bytes().all(|c| c.is_ascii_alphanumeric() || c == b'+' || c == b'-') => {
            (&lower[..at], &link[at + 3..])
        }
        Some(_) | None => ("http", link),
    };
    if scheme != "http" && scheme != "https" {
        return Err("Unsupported URL protocol");
    }
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(host_end);
    let (user, host_and_port) = match authority.rfind('@') {
        Some(at) => authority.split_at(at + 1),
        None => ("", authority),
    };
    let host = check_host(host_and_port)?;
    let slash = if tail.starts_with('/') { "" } else { "/" };
    Ok(format!("{scheme}://{user}{host}{slash}{}", escaped(tail)))
}

fn check_host(host_and_port: &str) -> Result<String, &'static str> {
    let is_ipv6 = host_and_port.starts_with('[');
    let (host, port) = match host_and_port.rfind(':') {
        Some(at) if !is_ipv6 || host_and_port[..at].ends_with(']') => {
            (&host_and_port[..at], Some(&host_and_port[at + 1..]))
        }
        Some(_) | None => (host_and_port, None),
    };
    if host.is_empty() {
        return Err("URL host is empty");
    }
    if port.is_some_and(|port| port.parse::<u16>().map_or(true, |number| number == 0)) {
        return Err("Wrong port number specified in the URL");
    }
    if host.contains([' ', '<', '>', '"', '\'', '\\']) {
        return Err("Disallowed character in URL host");
    }
    if !is_ipv6 && !host.contains('.') {
        return Err("Wrong HTTP URL");
    }
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    Ok(host.to_lowercase() + &port)
}

fn own_link(scheme: &str, rest: &str) -> Result<String, &'static str> {
    let rest = rest.strip_prefix("//").unwrap_or(rest);
    let host_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, tail) = rest.split_at(host_end);
    if host.is_empty() {
        return Err("URL host is empty");
    }
    if !host.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_' | b'.')) {
        return Err("Unallowed characters in URL host");
    }
    Ok(format!("{scheme}://{}{tail}", host.to_lowercase()))
}

fn escaped(tail: &str) -> String {
    tail.replace(' ', "%20")
}

/// The user a `tg://user?id=…` link means.
pub(crate) fn user_of(link: &str) -> Option<i64> {
    let query = link.trim().strip_prefix("tg://user?")?;
    parameter(query, "id")?.parse().ok().filter(|id| *id > 0)
}

/// A named parameter of a query string.
pub(crate) fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}
