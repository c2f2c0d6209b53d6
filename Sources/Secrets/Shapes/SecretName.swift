internal import Text

/// What the name that a value is assigned to says about the value.
enum SecretName: Sendable {
    /// A password, which a person may have made up.
    case password

    /// A secret, a token, or a key that opens something.
    case secret

    /// A secret, or the name of the object that holds it: in Kubernetes both are called `secret`.
    case secretOrItsName

    /// A token, or the challenge of a server that everyone may see.
    case tokenOrChallenge

    /// A key, or what it is known by: keys of OpenPGP are named by the ends of their digests.
    case keyOrItsID

    /// Some key; it may as well be one of a table.
    case key

    /// The contents of an `Authorization` header.
    case authorization

    /// The account key in a connection string of Azure.
    case azureAccountKey

    /// The secret access key of AWS.
    case awsSecretKey

    /// The signature in a shared access URL of Azure.
    case azureSignature

    /// How many lines of a private key follow, in a file of PuTTY.
    case puttyPrivateLines

    /// The value of an entry whose name is in the line before.
    case valueOfEntry

    private static let valuePart = "value"
    private static let passPart = "pass"
    private static let keyPart = "key"
    private static let keysPart = "keys"

    private struct Ending: Sendable {
        let text: [UInt8]
        let meaning: SecretName

        init(_ text: String, _ meaning: SecretName) {
            self.text = Array(text.utf8)
            self.meaning = meaning
        }
    }

    /// What names end in, without `-`, `_` and `.`; the more telling ones first.
    private static let endings: [Ending] = [
        Ending("secretaccesskey", .awsSecretKey), Ending("awssecretkey", .awsSecretKey),
        Ending("accountkey", .azureAccountKey), Ending("sharedaccesskey", .azureAccountKey),
        Ending("authorization", .authorization), Ending("privatelines", .puttyPrivateLines),
        Ending("password", .password), Ending("passwd", .password), Ending("passphrase", .password),
        Ending("pwd", .password), Ending("passwords", .password), Ending("dbpass", .password),
        Ending("userpass", .password), Ending("secret", .secret), Ending("secrets", .secret),
        Ending("token", .secret), Ending("tokens", .secret), Ending("credential", .secret),
        Ending("credentials", .secret), Ending("apikey", .secret), Ending("apikeys", .secret),
        Ending("secretkey", .secret), Ending("accesskey", .secret), Ending("privatekey", .secret),
        Ending("encryptionkey", .keyOrItsID), Ending("signingkey", .keyOrItsID),
        Ending("masterkey", .keyOrItsID), Ending("authkey", .secret),
        Ending("rootkey", .keyOrItsID),
        Ending("sessionkey", .secret), Ending("servicekey", .secret), Ending("unsealkey", .secret),
        Ending("sharedkey", .secret), Ending("hmackey", .secret), Ending("providerkey", .secret),
        Ending("licensekey", .secret), Ending("deploykey", .secret), Ending("sig", .azureSignature),
    ]

    /// The endings by the low five bits of their last letters, in the same order.
    private static let endingsByLetter: [[Ending]] = endings.reduce(
        into: [[Ending]](repeating: [], count: 32)
    ) { table, ending in
        if let last = ending.text.last { table[Int(last & 31)].append(ending) }
    }

    /// What a name may end in after the telling word: `TOKEN_VALUE`, `secret_key_base`.
    private static let tails = [
        "value", "base", "string", "text", "data", "raw", "plain", "prod", "dev", "test", "live",
        "staging", "old", "new", "current", "primary", "secondary", "main", "default", "b64",
        "base64", "1", "2", "3",
    ]

    /// What a reference to an object of Kubernetes is called.
    private static let objectNames = ["secret", "secrets", "existingsecret", "secretref"]

    /// Tokens and keys that are no secret: positions in a list, guards of a form, names of things.
    private static let openNames: [[UInt8]] = [
        "publickey", "hostkey", "sshkey", "cachekey", "sortkey", "primarykey", "foreignkey",
        "partitionkey", "verifykey", "pubkey", "pagetoken", "nexttoken", "continuationtoken",
        "cursortoken", "synctoken", "resumetoken", "paginationtoken", "pagingtoken", "skiptoken",
        "startingtoken", "cancellationtoken", "csrftoken", "xsrftoken", "authenticitytoken",
        "csrfmiddlewaretoken",
        "antiforgerytoken", "publictoken", "clientrequesttoken", "creationtoken",
        "idempotencytoken", "idempotencykey", "sitekey", "objectkey", "publishablekey", "rowkey",
        "rangekey", "dedupkey", "deduplicationkey", "lookupkey", "translationkey", "gpgkey",
        "pgpkey", "kmskey", "subkey", "cookiekey", "routekey", "hashkey", "indexkey", "storagekey",
        "statekey", "groupkey", "messagekey", "eventkey", "featurekey", "issuekey", "projectkey",
    ].map { Array($0.utf8) }

    /// The last three letters of all endings and tails: by the last two, one bit for each before
    /// them.
    static let lastLetters: [UInt32] = {
        var letters = [UInt32](repeating: 0, count: 1024)
        func note(_ text: some Sequence<UInt8>) {
            var index = 0
            var before: UInt8 = 0
            for byte in text {
                before = UInt8(index >> 5)
                index = (index & 31) << 5 | Int(byte & 31)
            }
            letters[index] |= 1 << UInt32(before)
        }
        for ending in endings { note(ending.text) }
        for tail in tails { note(tail.utf8) }
        for part in [valuePart, passPart, keyPart, keysPart] { note(part.utf8) }
        return letters
    }()

    /// Whether a name that ends at `end` may say anything; most can be passed over.
    ///
    /// The table is `lastLetters`, which a loop need not ask for every time.
    @inline(__always)
    static func mayEnd(in bytes: [UInt8], at end: Int, _ lastLetters: [UInt32]) -> Bool {
        guard end > 2 else { return false }
        let last = bytes[end &- 1]
        guard last.isLetter else { return last.isDigit }
        let index = Int(bytes[end &- 2] & 31) &<< 5 | Int(last & 31)
        return lastLetters[index] &>> UInt32(bytes[end &- 3] & 31) & 1 == 1
    }

    /// What the name in `range` says; nil when it says nothing.
    static func meaning(of bytes: [UInt8], _ range: Range<Int>) -> SecretName? {
        var name = Folded(bytes, range)
        if name.isExactly(valuePart) { return .valueOfEntry }
        for _ in 0..<2 {
            let candidates = endingsByLetter[Int(name.lastLetter & 31)]
            if let ending = candidates.first(where: { name.hasSuffix($0.text) }) {
                if isOpen(name) { return nil }
                guard ending.meaning == .secret else { return ending.meaning }
                if objectNames.contains(where: name.isExactly) { return .secretOrItsName }
                return name.isExactly("token") ? .tokenOrChallenge : .secret
            }
            if name.hasPart(passPart) { return .password }
            if name.hasPart(keyPart) || name.hasPart(keysPart) {
                return isOpen(name) ? nil : .key
            }
            guard name.dropTail(tails) else { return nil }
        }
        return nil
    }

    private static func isOpen(_ name: Folded) -> Bool {
        switch name.lastLetter {
        case UInt8(ascii: "n"), UInt8(ascii: "y"): openNames.contains(where: name.hasSuffix)
        default: false
        }
    }
}

/// A name in lower case without its separators, which remembers where they were.
private struct Folded {
    private var letters: [UInt8] = []

    /// Where the parts between separators begin, in `letters`.
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        letters.reserveCapacity(range.count)
        var isLower = false
        for byte in bytes[range] {
            let isUpper = (0x41...0x5A).contains(byte)
            if !Alphabet.base62.contains(byte) || (isUpper && isLower) {
                if starts.last != letters.count { starts.append(letters.count) }
            }
            isLower = Alphabet.lowercase.contains(byte)
            if Alphabet.base62.contains(byte) { letters.append(isUpper ? byte | 0x20 : byte) }
        }
    }

    /// The last letter or digit; 0 when there is none.
    var lastLetter: UInt8 { letters.last ?? 0 }

    func isExactly(_ text: String) -> Bool {
        letters.count == text.utf8.count && letters.holds(text, at: 0)
    }

    func hasSuffix(_ suffix: [UInt8]) -> Bool {
        letters.last == suffix.last && letters.holds(suffix, at: letters.count - suffix.count)
    }

    /// Whether the last part is `text`.
    func hasPart(_ text: String) -> Bool {
        guard let start = starts.last else { return false }
        return letters.count - start == text.utf8.count && letters.holds(text, at: start)
    }

    /// Takes the last part away when it is one of `tails` and not all there is.
    mutating func dropTail(_ tails: [String]) -> Bool {
        guard let start = starts.last, start > 0,
            tails.contains(where: {
                letters.count - start == $0.utf8.count && letters.holds($0, at: start)
            })
        else { return false }
        letters.removeSubrange(start...)
        starts.removeLast()
        return true
    }
}
