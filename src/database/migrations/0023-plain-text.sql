-- What an article says without the signs of its Markdown, made once when it is written: never while somebody reads. Null until then.
alter table articles add column plain text;

-- Only what is found by is announced: the plain text is made of it.
drop trigger articles_announced on articles;
create trigger articles_announced after insert or update of title, body, retired_at on articles for each row execute function announce_text('article');
