/// Tokens of Vault, OpenBao and Terraform, and keys of age.
enum VaultTokens {
    static let formats: [TokenFormat] = [
        TokenFormat("Vault service token", "hvs.", .run(.base64URL, 24...300)),
        TokenFormat("Vault batch token", "hvb.", .run(.base64URL, 24...400)),
        TokenFormat("Vault recovery token", "hvr.", .run(.base64URL, 24...300)),
        // The forms before Vault 1.10, which OpenBao still hands out.
        // In a namespace its id follows.
        TokenFormat(
            "Vault or OpenBao service token", "s.", .exactly(24, .base62), .literal("."),
            .run(.base62, 5...6)),
        TokenFormat("Vault or OpenBao service token", "s.", .run(24, .base62)),
        TokenFormat("Vault or OpenBao batch token", "b.", .run(.base64URL, 90...400)),
        TokenFormat("Vault or OpenBao recovery token", "r.", .run(24, .base62)),
        TokenFormat(
            "age secret key", "AGE-SECRET-KEY-1", .run(58, .base36Uppercase), proof: .bech32),
    ]
}
