/// Keys of those who sell access to language models.
enum ModelProviderTokens {
    static let formats: [TokenFormat] = [
        TokenFormat("OpenRouter API key", "sk-or-v1-", .run(64, .hex)),
        TokenFormat(
            "Anthropic API key", "sk-ant-api03-", .exactly(93, .base64URL), .literal("AA")),
        TokenFormat(
            "Anthropic admin key", "sk-ant-admin01-", .exactly(93, .base64URL), .literal("AA")),
        TokenFormat("Anthropic OAuth token", "sk-ant-oat01-", .run(.base64URL, 80...120)),
        TokenFormat("Anthropic refresh token", "sk-ant-ort01-", .run(.base64URL, 80...120)),
        TokenFormat("Anthropic session key", "sk-ant-sid01-", .run(.base64URL, 80...120)),
        TokenFormat("NVIDIA API key", "nvapi-", .run(64, .base64URL)),
        TokenFormat(
            "LangSmith personal token", "lsv2_pt_", .exactly(32, .hex), .literal("_"),
            .run(10, .hex)),
        TokenFormat(
            "LangSmith service key", "lsv2_sk_", .exactly(32, .hex), .literal("_"),
            .run(10, .hex)),
        TokenFormat("OpenAI project key", "sk-proj-", .run(.base64URL, 40...220)),
        TokenFormat("OpenAI service account key", "sk-svcacct-", .run(.base64URL, 40...220)),
        TokenFormat("OpenAI admin key", "sk-admin-", .run(.base64URL, 40...220)),
        // OpenAI's older keys hold "OpenAI" in base 64 in their middle.
        TokenFormat(
            "OpenAI API key", "sk-", .exactly(20, .base62), .literal("T3BlbkFJ"), .run(20, .base62)),
        TokenFormat("API key (sk-)", "sk-", .run(.base62, 32...64)),
        TokenFormat("Hugging Face token", "hf_", .run(34, .base62)),
        TokenFormat("Hugging Face organisation token", "api_org_", .run(34, .base62)),
        TokenFormat("Groq API key", "gsk_", .run(52, .base62)),
        TokenFormat("Perplexity API key", "pplx-", .run(48, .base62)),
        TokenFormat("xAI API key", "xai-", .run(80, .base62)),
        TokenFormat("Replicate API token", "r8_", .run(37, .base62)),
    ]
}
